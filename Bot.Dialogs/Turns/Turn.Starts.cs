using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>First words, and words that are about something else than the open question.</summary>
internal sealed partial class Turn
{
    private const string FarewellScript = "farewell";

    /// <summary>Nothing was answered in this run yet.</summary>
    private bool IsAtBeginning => _snapshot.Trail.Length == 0 && _snapshot.Answers.All(a => a.Key is AnswerKeys.Consent or ConsentVersionKey || IsContact(a.Key));

    /// <summary>The first words of a visitor may hold answers already: "I want to buy a flat, about 200,000".</summary>
    private DialogTurn HearFirst(string text, string normalised)
    {
        if (IsAtBeginning && !IsFirstOption(normalised) && ScriptMeantBy(text, normalised) is { } other)
        {
            LeaveFor(other);
            return HearFirst(text, normalised);
        }

        _isSilent = HasBegun;
        _machine.State = _script.First.Id;
        Settle();
        var step = _script.Step(_machine.State)!;
        if (step.Kind is StepKind.Choice && IsOptionOf(step, normalised) && AnswerReading.Typed(step, text, _scene) is Reading.Understood exact)
            return Accept(step, exact);
        if (step.Asks && IsFreeMessage(step, normalised) && HearSeveral(step, text) is { } proposal)
            return proposal;
        var reading = step.Kind is StepKind.Choice ? AnswerReading.Typed(step, text, _scene) : Reading.Missed.Plainly;
        if (KeepContacts(open: null, text) && !HasConsent && reading is Reading.Missed)
            Say("contact_too_early");
        switch (reading)
        {
            case Reading.Understood understood when !step.TakesMany():
                return Accept(step, understood);
            case Reading.Understood understood:
                Open(step);
                return Choose(step, [.. understood.Value.Split(',')]);
            case Reading.Guessed guessed:
                Open(step);
                NextToken();
                return AskWhetherMeant(step, guessed);
            case Reading.Objected objected:
                Open(step);
                NextToken();
                return Object(step, objected);
            default:
                return Arrive();
        }
    }

    private void Open(Step step) => _snapshot = _snapshot with { Step = step.Id, Status = DialogStatus.Asking, Misses = 0 };

    private bool IsFirstOption(string normalised) => _script.Steps.FirstOrDefault(s => s.Asks) is { } first && IsOptionOf(first, normalised);

    /// <summary>Shows what a free message held for a yes; null when it held no more than an answer to the open question or contacts.</summary>
    private DialogTurn? HearSeveral(Step open, string text)
    {
        var found = Found(text);
        var isMore = found.Any(f => f.Key != open.Answer && !IsContact(f.Key)) || (found.Count > 1 && found.Any(f => f.Key == open.Answer));
        return isMore ? Propose(open, found) : null;
    }

    /// <summary>The sibling whose first words these are; null when they are not.</summary>
    private DialogScript? ScriptMeantBy(string text, string normalised)
    {
        var meant = StartedBy(normalised) is { } started
            ? (started.Name == _script.Name ? null : started)
            : Intents.Heard(text, _scene) is (Intents.Price or Intents.Callback) and var intent ? Other(intent) : null;
        // "I want to sell my flat, call me tomorrow" tells more than that he wants to be called.
        return meant?.Name == Intents.Callback && TellsNeed(text) ? null : meant;
    }

    /// <summary>"Call me tomorrow at 3": he wants to be called, and says nothing of what he needs.</summary>
    private bool AsksForCall(string text, string normalised) => ScriptMeantBy(text, normalised) is { Name: Intents.Callback };

    private bool TellsNeed(string text)
    {
        var needs = ScriptPath.Needs(_script.Steps);
        return Found(text).Any(f => needs.Contains(f.Key));
    }

    /// <summary>The script whose start words these are, alone or, when they are several, within a sentence.</summary>
    private DialogScript? StartedBy(string normalised) =>
        _script.Siblings.All.FirstOrDefault(s => s.StartWords.Values.Any(w => w.Contains(normalised)))
        ?? _script.Siblings.All.FirstOrDefault(s => s.StartWords.Values.Any(w => w.Any(phrase => phrase.Contains(' ') && Words.Contains(normalised, phrase))));

    private DialogScript? Other(string? name) => name is not null && name != _script.Name && _script.Siblings.TryGet(name, out var other) ? other : null;

    /// <summary>Words that are no answer but about something else: another script at the beginning, the price, no interest. Null: they are not.</summary>
    private DialogTurn? HearAside(Step open, string text, string normalised)
    {
        if (open.Kind is StepKind.Text)
            return null;
        if (IsAtBeginning && ScriptMeantBy(text, normalised) is not null)
            return HearFirst(text, normalised);
        switch (open.Kind is StepKind.Name ? Intents.HeardForName(text, _scene) : Intents.Heard(text, _scene))
        {
            case Intents.NotInterested:
                return LetGo();
            case Intents.Price:
                Say("price_midway");
                return Ask(open);
            default:
                return null;
        }
    }

    /// <summary>He is not interested: asked why by the script for it, or left alone – but not opted out.</summary>
    private DialogTurn LetGo()
    {
        if (Other(FarewellScript) is { } farewell)
        {
            // What he said at another leave is asked again: known, it would lead him the same way at once.
            var asked = farewell.Steps.Where(s => s is { Asks: true, AsksForContact: false, Kind: not StepKind.Consent }).Select(s => s.Answer).ToHashSet();
            _snapshot = _snapshot with { Answers = [.. _snapshot.Answers.Where(a => !asked.Contains(a.Key))] };
            return GoOnIn(farewell);
        }

        Say("not_interested");
        _snapshot = _snapshot with { Status = DialogStatus.Ended, Step = "", Proposed = [], Chosen = [], Guess = null, IsCorrecting = false, Misses = 0 };
        NextToken();
        _speech.Buttons = QuestionButtons.AfterEnd(_scene);
        return Finish(new DialogOutcome.Informed());
    }
}
