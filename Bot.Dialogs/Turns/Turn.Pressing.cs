using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>Presses of buttons. Only those of the open question are executed.</summary>
internal sealed partial class Turn
{
    private DialogTurn Press(string optionId, int token)
    {
        if (optionId.StartsWith('/'))
            return PressCommand(optionId, token);
        if (_snapshot.Status is DialogStatus.Ended && token == _snapshot.Token && ButtonIds.ScriptNamed(optionId) is { } name && InvitedBy(name) is { } script)
            return FollowInvitation(script);
        if (_snapshot.Status is DialogStatus.Asking && OpenStep is null)
            return HasBegun ? Relocate() : BeginRun();
        if (token != _snapshot.Token || OpenStep is not { } open || _snapshot.Status is not (DialogStatus.Asking or DialogStatus.WithPerson))
            return Stale();
        if (IsConfirming)
            return PressProposal(optionId);
        if (optionId == ButtonIds.Right && _snapshot.Guess is { } guess)
            return TakeGuess(open, guess);
        return PressAnswer(open, optionId);
    }

    private DialogTurn PressAnswer(Step open, string optionId)
    {
        if (open.TakesMany())
            return PressMany(open, optionId);
        if (open.Kind is StepKind.Calculator)
            return optionId == ButtonIds.Calculate ? PressCalculate(open) : Stale();
        return AnswerReading.Pressed(open, optionId, _scene) switch
        {
            Reading.Understood understood => Accept(open, understood),
            Reading.Objected objected => Object(open, objected),
            _ => Stale(),
        };
    }

    /// <summary>Calling a person and stopping are meant whenever they are pressed; other commands belong to their message.</summary>
    private DialogTurn PressCommand(string id, int token)
    {
        var command = _script.Commands.BySlash(id);
        var isTimeless = (command is { Command: Command.Person } && _snapshot.Status is not DialogStatus.WithPerson)
            || (command is { Command: Command.Stop } && _snapshot.Status is not DialogStatus.Stopped);
        if (command is { Command: Command.Person } && _snapshot.Status is DialogStatus.WithPerson)
            return Stale();
        return command is not null && (token == _snapshot.Token || isTimeless) ? Obey(command) : Stale();
    }
}
