using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>How a turn moves through the script.</summary>
internal sealed partial class Turn
{
    /// <summary>Goes to the first question there is to ask, from the beginning of the script.</summary>
    private DialogTurn BeginRun()
    {
        _machine.State = _script.First.Id;
        Settle();
        return Arrive();
    }

    /// <summary>The script has the open step no more: the nearest question still unanswered.</summary>
    private DialogTurn Relocate()
    {
        _isSilent = true;
        return BeginRun();
    }

    private DialogTurn Accept(Step step, Reading.Understood answer)
    {
        if (_snapshot.IsCorrecting)
            return Correct(new KnownAnswer(step.Answer, answer.Value, answer.Text));
        Learn(new KnownAnswer(step.Answer, answer.Value, answer.Text));
        if (step.Kind is StepKind.Consent)
            SettleConsent(step);
        return Onward(step);
    }

    /// <summary>The step is answered: on to the next open question or the end.</summary>
    private DialogTurn Onward(Step step)
    {
        _machine.State = step.Id;
        Remember(step);
        _snapshot = _snapshot with { Status = DialogStatus.Asking };
        _machine.TryFire(DialogTrigger.Answer);
        Settle();
        return Arrive();
    }

    private void Remember(Step step)
    {
        if (_snapshot.Trail.Length == 0 || _snapshot.Trail[^1] != step.Id)
            _snapshot = _snapshot with { Trail = _snapshot.Trail.Add(step.Id) };
    }

    /// <summary>Lets steps that only speak say their text and passes over what is known, until a question or a rest.</summary>
    private void Settle()
    {
        // A script may lead back; one walk over all steps is the most that can bring anything new.
        for (var hops = 0; hops <= _script.Steps.Count; hops++)
        {
            var step = _script.Step(_machine.State)!;
            if (step.Kind is StepKind.End || !Passes(step))
                return;
            PassBy(step);
            if (!_machine.TryFire(DialogTrigger.Skip))
                return;
        }
    }

    private void PassBy(Step step)
    {
        if (!step.When.Holds(this))
            return;
        if (step.Asks)
            Remember(step);
        if (step.Kind is StepKind.Calculator)
            Calculate(step);
        if (step.Kind is StepKind.Say or StepKind.File && !_isSilent && !(_wasSwitched && step.IsGreeting()))
            _speech.Add(Text(step), step.Picture, step.File);
    }

    private DialogTurn Arrive()
    {
        var step = _script.Step(_machine.State)!;
        if (step.Kind is StepKind.Switch)
            return Switch(step);
        NextToken();
        var isSame = step.Id == _snapshot.Step && !_snapshot.Chosen.IsEmpty;
        _snapshot = _snapshot with { Misses = 0, Guess = null, Chosen = isSame ? _snapshot.Chosen : ChosenBefore(step) };
        if (step.Kind is StepKind.Person)
            return HandOver(step);
        if (!step.Asks)
            return End(step);
        _snapshot = _snapshot with { Step = step.Id, Status = DialogStatus.Asking };
        return Ask(step);
    }

    /// <summary>Puts the step's question under whatever was said before.</summary>
    private DialogTurn Ask(Step step)
    {
        Put(step);
        return Show(step, new DialogOutcome.Asking());
    }

    /// <summary>Shows the step's buttons without its text.</summary>
    private DialogTurn Show(Step step, DialogOutcome outcome)
    {
        _speech.Buttons = IsConfirming
            ? QuestionButtons.ToConfirm(_snapshot.Proposed, _scene)
            : QuestionButtons.Of(step, _scene, _snapshot, BackTo is not null || _snapshot.IsCorrecting);
        return Finish(outcome);
    }

    private void Put(Step step)
    {
        if (IsConfirming)
            Say("understood", ProposedList());
        else
            _speech.Add(Text(step), step.Picture);
        if (step.Kind is StepKind.Calculator && !IsConfirming)
            _speech.Add(EstimateOf(step).Choices(_scene));
    }
}
