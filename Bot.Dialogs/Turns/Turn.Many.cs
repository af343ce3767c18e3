using System.Collections.Immutable;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>Choices of many: each press takes an option or gives it back, until he says that is all.</summary>
internal sealed partial class Turn
{
    private DialogTurn PressMany(Step open, string id)
    {
        if (id == ButtonIds.Done)
            return FinishChoosing(open);
        if (open.Option(id) is null)
            return Stale();
        return Choose(open, _snapshot.Chosen.Contains(id) ? _snapshot.Chosen.Remove(id) : _snapshot.Chosen.Add(id));
    }

    private DialogTurn HearMany(Step open, string text, string normalised)
    {
        if (text.TrimStart().StartsWith(QuestionButtons.Tick.Trim(), StringComparison.Ordinal)
            && OptionMatch.Read(open, normalised, _scene) is Reading.Understood given && _snapshot.Chosen.Contains(given.Value))
            return Choose(open, _snapshot.Chosen.Remove(given.Value));
        if (!IsOptionOf(open, normalised) && SaysDone(normalised))
            return FinishChoosing(open);
        return AnswerReading.Typed(open, text, _scene) switch
        {
            Reading.Understood understood => Choose(open, [.. _snapshot.Chosen.Union(understood.Value.Split(','))]),
            var reading => NotAnswered(open, reading, text, normalised),
        };
    }

    // "Anything else?" – "No."
    private bool SaysDone(string normalised) =>
        _script.Languages.Any(l => Words.Normalise(LanguagePack.All[l].Done) == normalised)
        || (_snapshot.Chosen.Length > 0 && _scene.Pack.No.Contains(normalised));

    private DialogTurn Choose(Step open, ImmutableArray<string> chosen)
    {
        ImmutableArray<string> inOrder = [.. open.Options.Select(o => o.Id).Where(chosen.Contains)];
        var isTooMany = inOrder.Length > open.Most;
        if (isTooMany)
            inOrder = _snapshot.Chosen.Length == open.Most ? _snapshot.Chosen : [.. inOrder.Take(open.Most)];
        _snapshot = _snapshot with { Chosen = inOrder, Misses = 0, Guess = null, Status = DialogStatus.Asking };
        NextToken();
        if (inOrder.IsEmpty)
            return Ask(open);
        Say(isTooMany ? "chosen_most" : "chosen", name => name switch
        {
            "options" => OptionTexts(open, inOrder),
            "most" => open.Most.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        });
        return Show(open, new DialogOutcome.Asking());
    }

    private DialogTurn FinishChoosing(Step open)
    {
        if (_snapshot.Chosen.Length > 0)
            return Accept(open, new Reading.Understood(string.Join(',', _snapshot.Chosen), OptionTexts(open, _snapshot.Chosen)));
        Say("chosen_none");
        return Show(open, new DialogOutcome.Asking());
    }

    /// <summary>Who comes back to a choice of many finds it as he left it.</summary>
    private ImmutableArray<string> ChosenBefore(Step step) =>
        step.TakesMany() && _snapshot[step.Answer] is { } value ? [.. step.Options.Select(o => o.Id).Where(value.Split(',').Contains)] : [];

    private string OptionTexts(Step step, IEnumerable<string> ids) =>
        string.Join(", ", ids.Select(id => step.Option(id)?.Text.Fill(_snapshot.Language, _ => null) ?? id));
}
