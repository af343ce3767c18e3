using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>The global commands, at every step.</summary>
internal sealed partial class Turn
{
    /// <summary>There is a question to go on with after a person took part.</summary>
    private bool CanContinue => _snapshot.Step.Length > 0 || !HasBegun;

    private DialogTurn Obey(HeardCommand heard) => heard.Command switch
    {
        Command.Back => GoBack(),
        Command.Restart => Restart(),
        Command.Help => Help(),
        Command.Person => CallPerson(),
        Command.Stop => Stop(),
        Command.Continue => _snapshot.Status is DialogStatus.WithPerson ? Resume() : GoOn(),
        Command.Language => Speak(heard.Language),
        _ => GoOn(),
    };

    private DialogTurn GoBack()
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return RunAgain();
        if (_snapshot.Status is not DialogStatus.Asking)
        {
            Say("nothing_before");
            return GoOn();
        }

        if (OpenStep is not { } open)
            return HasBegun ? Relocate() : BeginRun();
        if (_snapshot.IsCorrecting || IsConfirming)
            return LeaveProposal(open);
        var place = LastAnswered();
        if (!_machine.TryFire(DialogTrigger.Back))
        {
            Say("nothing_before");
            return Ask(open);
        }

        Say("went_back");
        _snapshot = _snapshot with { Trail = _snapshot.Trail.RemoveRange(place, _snapshot.Trail.Length - place) };
        return Arrive();
    }

    /// <summary>From a correction back to the list; from the list to the questions one by one.</summary>
    private DialogTurn LeaveProposal(Step open)
    {
        Say("went_back");
        if (!_snapshot.IsCorrecting)
            return DropProposed();
        _snapshot = _snapshot with { IsCorrecting = false, Chosen = [], Misses = 0 };
        NextToken();
        return Ask(open);
    }

    private DialogTurn Restart()
    {
        if (_snapshot.Status is DialogStatus.Ended or DialogStatus.Stopped || !CanContinue)
            return RunAgain();
        _machine.TryFire(DialogTrigger.Restart);
        ForgetButContact();
        Say(_snapshot[AnswerKeys.Name] is not null || _snapshot[AnswerKeys.Phone] is not null ? "restarted" : "restarted_anew");
        _isSilent = true;
        Settle();
        return Arrive();
    }

    /// <summary>He comes back after the end, or after he said stop: a new run, greeted as one we know.</summary>
    private DialogTurn RunAgain()
    {
        if (_snapshot.Home is { } home && Other(home) is { } start)
            Mount(start);
        _machine.TryFire(DialogTrigger.Restart);
        ForgetButContact();
        _snapshot = _snapshot with { Home = null, Run = _snapshot.Run < int.MaxValue ? _snapshot.Run + 1 : _snapshot.Run };
        Settle();
        return Arrive();
    }

    private DialogTurn CallPerson()
    {
        if (_snapshot.Status is DialogStatus.WithPerson)
        {
            Say("person_again");
        }
        else
        {
            _machine.TryFire(DialogTrigger.Person);
            _snapshot = _snapshot with { Status = DialogStatus.WithPerson, Misses = 0 };
            Say(IsWorkingFor(TimeSpan.Zero) ? "person_now" : "person_later");
        }

        ShowIdleButtons();
        return Finish(new DialogOutcome.PersonWanted());
    }

    private DialogTurn Resume()
    {
        if (!CanContinue)
            return RunAgain();
        _snapshot = _snapshot with { Status = DialogStatus.Asking };
        if (PersonStep is { } person)
            return LeavePerson(person);
        if (OpenStep is null)
            return HasBegun ? Relocate() : BeginRun();
        _machine.TryFire(DialogTrigger.Resume);
        Say("resumed");
        return Arrive();
    }

    /// <summary>The script had handed him to a person; he goes on with what follows.</summary>
    private DialogTurn LeavePerson(Step person)
    {
        _machine.State = person.Id;
        _machine.TryFire(DialogTrigger.Resume);
        Say("resumed");
        Settle();
        return Arrive();
    }

    private void ForgetButContact() => _snapshot = _snapshot.WithoutRun();

    private DialogTurn Stop()
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return Finish(new DialogOutcome.Stopped());
        _machine.TryFire(DialogTrigger.Stop);
        _snapshot = _snapshot with { Status = DialogStatus.Stopped, Step = "", Trail = [], Misses = 0, Chosen = [], Guess = null, Proposed = [], Held = [], IsCorrecting = false };
        NextToken();
        Say("stopped");
        return Finish(new DialogOutcome.Stopped());
    }

    private DialogTurn Help()
    {
        Say("help");
        return GoOn();
    }

    private DialogTurn Speak(string? language)
    {
        if (language is null)
        {
            Say("language_which", string.Join(", ", _script.Languages.Select(l => LanguagePack.All[l].Name)));
            _speech.Buttons = QuestionButtons.Languages(_script);
            return Finish(_snapshot.Status is DialogStatus.Asking ? new DialogOutcome.Asking() : new DialogOutcome.Informed());
        }

        _snapshot = _snapshot with { Language = language };
        _scene = _scene with { Language = language };
        _snapshot = AnswerTexts.InLanguageOf(_scene, _snapshot);
        Say("language_switched");
        return GoOn();
    }

    /// <summary>Nothing moves: the open question again, under the same number, or what can be done when none is open.</summary>
    private DialogTurn GoOn()
    {
        if (_snapshot.Status is DialogStatus.Asking)
        {
            if (OpenStep is { } open)
                return Ask(open);
            return HasBegun ? Relocate() : BeginRun();
        }

        ShowIdleButtons();
        return Finish(new DialogOutcome.Informed());
    }

    private void ShowIdleButtons() => _speech.Buttons = _snapshot.Status is DialogStatus.WithPerson
        ? QuestionButtons.WithPerson(_scene, CanContinue)
        : QuestionButtons.AfterEnd(_scene);
}
