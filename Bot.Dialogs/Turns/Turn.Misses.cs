using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn says to what was not understood, cannot be had, or is only guessed.</summary>
internal sealed partial class Turn
{
    private DialogTurn Object(Step step, Reading.Objected objected)
    {
        Say(objected.TextKey, objected.Detail);
        if (objected.Offers.Count == 0)
            return Show(step, new DialogOutcome.Asking());
        _speech.Buttons = QuestionButtons.Of(objected.Offers, _scene, BackTo is not null);
        return Finish(new DialogOutcome.Asking());
    }

    /// <summary>A near miss needs a yes: the guesses first, then the other answers.</summary>
    private DialogTurn AskWhetherMeant(Step step, Reading.Guessed guessed)
    {
        _snapshot = _snapshot with { Guess = guessed.Options.Count == 1 ? guessed.Options[0].Value : null };
        Say("unsure_meaning", string.Join(", ", guessed.Options.Select(o => $"“{o.Text}”")));
        _speech.Buttons = QuestionButtons.Guessed(step, guessed, _scene, BackTo is not null);
        return Finish(new DialogOutcome.Asking());
    }

    /// <summary>"Yes" takes the guess; "no" asks again; null: he said something else.</summary>
    private DialogTurn? HearGuessed(Step open, string guess, string normalised)
    {
        _snapshot = _snapshot with { Guess = null };
        if (IsOptionOf(open, normalised))
            return null;
        if (normalised == Words.Normalise(_scene.Pack.YesRight) || _scene.Pack.Yes.Contains(normalised))
            return TakeGuess(open, guess);
        return _scene.Pack.No.Contains(normalised) ? Ask(open) : null;
    }

    private DialogTurn TakeGuess(Step open, string guess)
    {
        if (open.TakesMany())
            return Choose(open, [.. _snapshot.Chosen.Union(guess.Split(','))]);
        var meant = open.Option(guess) is { } option ? OptionMatch.Answer(option, _snapshot.Language) : AnswerReading.Typed(open, guess, _scene);
        return meant is Reading.Understood understood ? Accept(open, understood) : Ask(open);
    }

    /// <summary>Three times in three ways: by example, by other means, by a person.</summary>
    private DialogTurn Miss(Step step)
    {
        var misses = Math.Min(_snapshot.Misses, 1000) + 1;
        _snapshot = _snapshot with { Misses = misses };
        if (misses <= step.Again.Count)
        {
            _speech.Add(Filled(step.Again[misses - 1]));
        }
        else if (misses >= 3)
        {
            Say("miss_person");
            return Ask(step);
        }
        else
        {
            Say(MissTexts.For(step.Kind, misses), name => MissTexts.Detail(name, step, misses, _scene));
        }

        return Show(step, new DialogOutcome.Asking());
    }

    private DialogTurn Stale()
    {
        if (_snapshot.Status is DialogStatus.Asking)
        {
            if (OpenStep is not { } open)
                return HasBegun ? Relocate() : BeginRun();
            Say("stale");
            Put(open);
            return Show(open, new DialogOutcome.StalePress());
        }

        Say(_snapshot.Status is DialogStatus.WithPerson ? "person_again" : "stale_idle");
        ShowIdleButtons();
        return Finish(new DialogOutcome.StalePress());
    }
}
