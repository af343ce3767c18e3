using System.Collections.Immutable;
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

    /// <summary>A new run keeps how to reach the visitor and his consent, and asks the rest anew.</summary>
    private void ForgetButContact()
    {
        _snapshot = _snapshot with
        {
            Status = DialogStatus.Asking,
            Step = "",
            Misses = 0,
            Trail = [],
            Answers = HasConsent
                ? [.. _snapshot.Answers.Where(a => AnswerKeys.IsContact(a.Key) || a.Key == AnswerKeys.Consent)]
                : [],
        };
    }

    private DialogTurn Accept(Step step, Reading.Understood answer)
    {
        Learn(new KnownAnswer(step.Answer, answer.Value, answer.Text));
        if (step.Kind is StepKind.Consent && !HasConsent)
            _snapshot = _snapshot with { Answers = [.. _snapshot.Answers.Where(a => !AnswerKeys.IsContact(a.Key))] };
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

    /// <summary>Contacts are not kept, and not told, before consent.</summary>
    private void Learn(KnownAnswer answer)
    {
        if (AnswerKeys.IsContact(answer.Key) && !HasConsent)
            return;
        var place = -1;
        for (var i = 0; i < _snapshot.Answers.Length; i++)
        {
            if (_snapshot.Answers[i].Key == answer.Key)
                place = i;
        }

        if (place >= 0 && _snapshot.Answers[place] == answer)
            return;
        _learned.Add(answer);
        _snapshot = _snapshot with
        {
            Answers = place >= 0 ? _snapshot.Answers.SetItem(place, answer) : _snapshot.Answers.Add(answer),
        };
    }

    /// <summary>Lets steps that only speak say their text and passes over what is known, until a question or the end.</summary>
    private void Settle()
    {
        // A script may lead back; one walk over all steps is the most that can bring anything new.
        for (var hops = 0; hops <= _script.Steps.Count; hops++)
        {
            var step = _script.Step(_machine.State)!;
            if (step.Kind is StepKind.End || !Passes(step))
                return;
            if (step.Kind is StepKind.Say && !_isSilent && step.When.Holds(this))
                _speech.Add(Text(step));
            if (step.Asks && step.When.Holds(this))
                Remember(step);
            if (!_machine.TryFire(DialogTrigger.Skip))
                return;
        }
    }

    private DialogTurn Arrive()
    {
        var step = _script.Step(_machine.State)!;
        _snapshot = _snapshot with { Token = unchecked(_snapshot.Token + 1) & int.MaxValue, Misses = 0 };
        if (step.Asks)
        {
            _snapshot = _snapshot with { Step = step.Id, Status = DialogStatus.Asking };
            return Ask(step);
        }

        _snapshot = _snapshot with { Step = "", Status = DialogStatus.Ended };
        _speech.Add(Text(step));
        _speech.Buttons = QuestionButtons.AfterEnd(_scene);
        return Finish(new DialogOutcome.Completed());
    }

    /// <summary>Puts the step's question under whatever was said before.</summary>
    private DialogTurn Ask(Step step)
    {
        _speech.Add(Text(step));
        return Show(step, new DialogOutcome.Asking());
    }

    /// <summary>Shows the step's buttons without its text.</summary>
    private DialogTurn Show(Step step, DialogOutcome outcome)
    {
        _speech.Buttons = QuestionButtons.Of(step, _scene, _snapshot.CanShareContact, BackTo is not null);
        return Finish(outcome);
    }

    private string Text(Step step) => step.Text.Fill(_snapshot.Language, name => Value(name, null));
}
