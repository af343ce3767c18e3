using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>Where a dialog rests or leaves its script: ends, persons, other scripts.</summary>
internal sealed partial class Turn
{
    // Scripts that only hand on to one another would never come to a question.
    private const int MostSwitches = 8;

    private int _switches;

    // He was greeted by the script he comes from.
    private bool _wasSwitched;

    private DialogTurn End(Step step)
    {
        if (step.CallWithin is { } within && _snapshot[AnswerKeys.CallTime] is null)
        {
            var promised = CallTimeReading.Promised(within, _scene);
            Learn(new KnownAnswer(AnswerKeys.CallTime, promised.Value, promised.Text));
        }

        _snapshot = _snapshot with { Step = "", Status = DialogStatus.Ended };
        _speech.Add(Text(step), step.Picture);
        _speech.Buttons = QuestionButtons.AtEnd(step, _scene);
        return Finish(new DialogOutcome.Completed());
    }

    private DialogTurn HandOver(Step step)
    {
        _snapshot = _snapshot with { Step = step.Id, Status = DialogStatus.WithPerson };
        _speech.Add(Text(step), step.Picture);
        ShowIdleButtons();
        return Finish(new DialogOutcome.PersonWanted());
    }

    private DialogTurn Switch(Step step)
    {
        if (!_isSilent)
            _speech.Add(Text(step), step.Picture);
        return Other(step.Script) is { } script && _switches++ < MostSwitches ? GoOnIn(script) : CallPerson();
    }

    /// <summary>On in another script with the answers kept.</summary>
    private DialogTurn GoOnIn(DialogScript script)
    {
        LeaveFor(script);
        return BeginRun();
    }

    private void LeaveFor(DialogScript script)
    {
        _wasSwitched |= HasBegun;
        _isSilent = false;
        _snapshot = _snapshot with { Home = _snapshot.Home ?? _snapshot.Script, Status = DialogStatus.Asking };
        Mount(script);
    }

    /// <summary>An end invited to another script. Who has been through that one already begins it anew.</summary>
    private DialogTurn FollowInvitation(DialogScript script)
    {
        LeaveAnewFor(script);
        return BeginRun();
    }

    /// <summary>He took his leave and now wants something after all.</summary>
    private DialogTurn BeginAnew(DialogScript script, string text, string normalised)
    {
        LeaveAnewFor(script);
        return HearFirst(text, normalised);
    }

    private void LeaveAnewFor(DialogScript script)
    {
        LeaveFor(script);
        if (script.Steps.All(s => !s.Asks || IsKnown(s) || !s.When.Holds(this)))
            ForgetButContact();
    }

    private DialogScript? InvitedBy(string scriptName) =>
        EndActions().OfType<EndAction.Script>().Any(a => a.Name == scriptName) ? Other(scriptName) : null;

    /// <summary>The script whose button under the end has these words.</summary>
    private DialogScript? InvitedByWords(string normalised) =>
        EndActions().OfType<EndAction.Script>().FirstOrDefault(a => _script.Languages.Any(l => Words.Normalise(a.Text.Fill(l, _ => null)) == normalised)) is { } action
            ? Other(action.Name)
            : null;

    private IEnumerable<EndAction> EndActions() => _script.Steps.SelectMany(s => s.Actions);
}
