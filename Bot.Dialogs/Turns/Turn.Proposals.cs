using System.Collections.Immutable;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>A free message that held several answers: they are shown for a yes before anything is learned.</summary>
internal sealed partial class Turn
{
    /// <summary>The list of what was understood waits for his yes.</summary>
    private bool IsConfirming => _snapshot is { Proposed.Length: > 0, IsCorrecting: false };

    private DialogTurn Propose(Step open, IEnumerable<KnownAnswer> found)
    {
        _snapshot = _snapshot with { Step = open.Id, Status = DialogStatus.Asking, Proposed = [.. found], Misses = 0, Chosen = [], Guess = null };
        NextToken();
        return Ask(open);
    }

    private DialogTurn PressProposal(string id)
    {
        if (id == ButtonIds.Right)
            return Confirm();
        if (id == ButtonIds.Wrong)
            return Reject();
        return ButtonIds.PlaceToFix(id) is { } place && place >= 0 && place < _snapshot.Proposed.Length ? Fix(_snapshot.Proposed[place]) : Stale();
    }

    private DialogTurn HearProposal(string text, string normalised)
    {
        if (ProposalNamed(normalised, text) is { } named)
            return Fix(named);
        if (normalised == Words.Normalise(_scene.Pack.YesRight))
            return Confirm();
        if (normalised == Words.Normalise(_scene.Pack.NoWrong))
            return Reject();
        var changes = Found(WithoutNo(text)).Where(c => !_snapshot.Proposed.Any(p => p.Key == c.Key && p.Value == c.Value)).ToList();
        if (changes.Count > 0)
            return Amend(changes);
        if (_scene.Pack.No.Any(n => Begins(normalised, n)))
            return Reject();
        return _scene.Pack.Yes.Any(y => Begins(normalised, y)) ? Confirm() : MissProposal();
    }

    /// <summary>The answers a free message holds that are not known already. Consent is never taken from one.</summary>
    private IReadOnlyList<KnownAnswer> Found(string text)
    {
        var known = _snapshot.Answers.Select(a => a.Key).Append(AnswerKeys.Consent).ToList();
        return [.. FirstMessage.Read(_script, text, _scene, known).Select(p => new KnownAnswer(p.Key, p.Value, p.Text))];
    }

    private DialogTurn Confirm()
    {
        var proposed = _snapshot.Proposed;
        _snapshot = _snapshot with { Proposed = [] };
        foreach (var answer in proposed)
            Learn(answer);
        _isSilent = OpenStep is null;
        _machine.State = OpenStep?.Id ?? _script.First.Id;
        Settle();
        return Arrive();
    }

    private DialogTurn Reject()
    {
        Say("understood_no");
        return DropProposed();
    }

    private DialogTurn DropProposed()
    {
        _snapshot = _snapshot with { Proposed = [], IsCorrecting = false };
        _isSilent = OpenStep is null;
        _machine.State = OpenStep?.Id ?? _script.First.Id;
        Settle();
        return Arrive();
    }

    /// <summary>Asks for one of the proposed anew. A contact waits until after consent.</summary>
    private DialogTurn Fix(KnownAnswer proposed)
    {
        if (_script.Steps.FirstOrDefault(s => s.Asks && s.Answer == proposed.Key && !s.AsksForContact) is { } step)
        {
            _snapshot = _snapshot with { IsCorrecting = true, Step = step.Id, Status = DialogStatus.Asking, Misses = 0, Chosen = [] };
            NextToken();
            return Ask(step);
        }

        var rest = _snapshot.Proposed.Remove(proposed);
        if (rest.IsEmpty)
            return Reject();
        _snapshot = _snapshot with { Proposed = rest, Misses = 0 };
        NextToken();
        return ShowChanged();
    }

    /// <summary>The step that was asked for a correction is answered.</summary>
    private DialogTurn Correct(KnownAnswer answer)
    {
        _snapshot = _snapshot with { IsCorrecting = false };
        return Amend([answer]);
    }

    // With another need the budget told for the first one goes too.
    private DialogTurn Amend(IReadOnlyList<KnownAnswer> changes)
    {
        var proposed = changes.Aggregate(_snapshot.Proposed, (all, change) => all.With(change));
        var left = ScriptPath.NotAsked(_script, _snapshot.Answers.Concat(proposed).GroupBy(a => a.Key).Select(g => g.Last()));
        left.ExceptWith(changes.Select(c => c.Key));
        _snapshot = _snapshot with { Proposed = [.. proposed.Where(p => !left.Contains(p.Key))], Misses = 0, Chosen = [], Guess = null };
        NextToken();
        return ShowChanged();
    }

    private DialogTurn ShowChanged()
    {
        // Where it goes on after his yes: at the first question, whatever step was asked for a correction.
        _machine.State = _script.First.Id;
        _isSilent = true;
        Settle();
        if (_script.Step(_machine.State) is { Asks: true } first)
            Open(first);
        Say("understood_changed", ProposedList());
        _speech.Buttons = QuestionButtons.ToConfirm(_snapshot.Proposed, _scene);
        return Finish(new DialogOutcome.Asking());
    }

    private DialogTurn MissProposal()
    {
        _snapshot = _snapshot with { Misses = Math.Min(_snapshot.Misses, 1000) + 1 };
        if (_snapshot.Misses >= 3)
            Say("miss_person");
        Say("understood", ProposedList());
        _speech.Buttons = QuestionButtons.ToConfirm(_snapshot.Proposed, _scene);
        return Finish(new DialogOutcome.Asking());
    }

    private string ProposedList() => string.Join('\n', _snapshot.Proposed.Select(p => "• " + QuestionButtons.Labelled(p, _scene)));

    // "✎ Budget" typed, or the label alone.
    private KnownAnswer? ProposalNamed(string normalised, string text) => _snapshot.Proposed.FirstOrDefault(p =>
        Words.Normalise(QuestionButtons.Label(p, _scene)) == normalised
        && (text.Contains(QuestionButtons.Pen.Trim(), StringComparison.Ordinal) || _scene.Pack.Labels.ContainsKey(p.Key)));

    // "No, 3 million": the correction alone.
    private string WithoutNo(string text)
    {
        var trimmed = text.TrimStart();
        var no = _scene.Pack.No.Where(n => trimmed.StartsWith(n, StringComparison.OrdinalIgnoreCase) && (trimmed.Length == n.Length || !char.IsLetterOrDigit(trimmed[n.Length])))
            .MaxBy(n => n.Length);
        return no is null ? text : trimmed[no.Length..].TrimStart(' ', ',', '.', '!', ';', ':', '-', '–', '—');
    }

    private static bool Begins(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.Ordinal) && (text.Length == phrase.Length || text[phrase.Length] == ' ');
}
