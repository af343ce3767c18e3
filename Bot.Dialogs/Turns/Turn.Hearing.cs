using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>What a turn makes of what came in.</summary>
internal sealed partial class Turn
{
    private const int LongestForPerson = 4000;

    public DialogTurn Take(Inbound inbound) => inbound switch
    {
        Inbound.Said said => Hear(said.Text ?? ""),
        Inbound.Pressed pressed => Press(pressed.OptionId ?? "", pressed.Token),
        Inbound.SharedContact shared => Receive(shared),
        Inbound.SentOther => SeeOther(),
        _ => ComeIn(),
    };

    private DialogTurn ComeIn()
    {
        switch (_snapshot.Status)
        {
            case DialogStatus.Ended or DialogStatus.Stopped:
                return RunAgain();
            case DialogStatus.WithPerson:
                return Resume();
            default:
                if (!HasBegun)
                    return BeginRun();
                if (OpenStep is not { } open)
                    return Relocate();
                Say("welcome_back");
                return Ask(open);
        }
    }

    private DialogTurn Hear(string text)
    {
        if (CommandBook.IsStart(text))
            return ComeIn();
        if (_script.Commands.BySlash(text) is { } slash)
            return Obey(slash);
        var normalised = Words.Normalise(text);
        var named = _script.Commands.ByWords(normalised);
        return _snapshot.Status switch
        {
            DialogStatus.Stopped => named is { Command: Command.Stop or Command.Person } ? Obey(named) : RunAgain(),
            DialogStatus.Ended => named is { Command: not (Command.Back or Command.Continue) } ? Obey(named) : PassOn(text),
            DialogStatus.WithPerson => named is { Command: Command.Stop or Command.Restart } || (named is { Command: Command.Continue } && CanContinue)
                ? Obey(named)
                : PassOn(text),
            _ => HearAnswer(text, normalised, named),
        };
    }

    private DialogTurn HearAnswer(string text, string normalised, HeardCommand? named)
    {
        var open = OpenStep;
        if (open is not null && open.Kind is StepKind.Phone or StepKind.Name && !HasConsent)
            open = null;
        if (named is not null && (open is null || !IsOptionOf(open, normalised)))
            return Obey(named);
        if (open?.Kind is not StepKind.Text && _script.Commands.AsksForPerson(normalised))
            return Obey(new HeardCommand(Command.Person));
        if (open is null)
            return HearFirst(text);
        return AnswerReading.Typed(open, text, _scene) switch
        {
            Reading.Understood understood => Accept(open, understood),
            Reading.Objected objected => Object(open, objected),
            _ => _script.Commands.Loosely(normalised) is { } slip ? Obey(slip) : Miss(open),
        };
    }

    private bool IsOptionOf(Step step, string normalised) =>
        step.Options.Any(o => _script.Languages.Any(l => o.Words[l].Contains(normalised)));

    /// <summary>The first words of a visitor may answer the first question already: "I want to buy a flat".</summary>
    private DialogTurn HearFirst(string text)
    {
        _isSilent = HasBegun;
        _machine.State = _script.First.Id;
        Settle();
        var step = _script.Step(_machine.State)!;
        return step.Kind is StepKind.Choice && OptionMatch.Read(step, Words.Normalise(text), _scene) is Reading.Understood understood
            ? Accept(step, understood)
            : Arrive();
    }

    /// <summary>The script has the open step no more: the nearest question still unanswered.</summary>
    private DialogTurn Relocate()
    {
        _isSilent = true;
        return BeginRun();
    }

    private DialogTurn Press(string optionId, int token)
    {
        if (optionId.StartsWith('/'))
            return PressCommand(optionId, token);
        if (_snapshot is { Status: DialogStatus.Asking } && OpenStep is null)
            return HasBegun ? Relocate() : BeginRun();
        if (token != _snapshot.Token || OpenStep is not { } open || _snapshot.Status is not (DialogStatus.Asking or DialogStatus.WithPerson))
            return Stale();
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

    private DialogTurn Receive(Inbound.SharedContact shared)
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return RunAgain();
        var number = HasConsent ? AnswerReading.Phone(International(shared.Phone), _scene) as Reading.Understood : null;
        if (number is not null)
            Learn(new KnownAnswer(AnswerKeys.Phone, number.Value, number.Text) { IsProven = shared.IsOwn });
        if (number is not null && _snapshot[AnswerKeys.Name] is null && NameReading.Read(shared.Name ?? "", _scene.Pack) is Reading.Understood name)
            Learn(new KnownAnswer(AnswerKeys.Name, name.Value, name.Text));
        if (_snapshot.Status is not DialogStatus.Asking)
            return PassOn(number?.Text ?? "");
        if (OpenStep is not { } open)
            return HasBegun ? Relocate() : BeginRun();
        if (AnswerKeys.IsContact(open.Answer) && number is not null && IsKnown(open))
            return Onward(open);
        if (!HasConsent)
            Say("contact_too_early");
        return HasConsent && number is null && open.Kind is StepKind.Phone ? Miss(open) : Ask(open);
    }

    // A channel may leave the "+" away.
    private static string International(string? phone) => phone is { Length: > 9 } && phone.All(char.IsAsciiDigit) && phone[0] != '0' ? "+" + phone : phone ?? "";

    private DialogTurn SeeOther()
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return RunAgain();
        if (_snapshot.Status is not DialogStatus.Asking)
            return PassOn("");
        if (OpenStep is not { } open)
            return HasBegun ? Relocate() : BeginRun();
        _snapshot = _snapshot with { Misses = _snapshot.Misses + 1 };
        Say(_snapshot.Misses < 3 ? "other" : "miss_person");
        return Ask(open);
    }

    private DialogTurn PassOn(string text)
    {
        if (_snapshot.Status is DialogStatus.Ended)
        {
            Say(_snapshot.Misses == 0 ? "ended_wrote" : "ended_wrote_again");
            _speech.Buttons = QuestionButtons.AfterEnd(_scene);
            _snapshot = _snapshot with { Misses = 1 };
        }

        return Finish(new DialogOutcome.WroteAfterEnd(Words.Clean(text, LongestForPerson, keepsLines: true)));
    }

    private DialogTurn Object(Step step, Reading.Objected objected)
    {
        Say(objected.TextKey, objected.Detail);
        if (objected.Offers.Count == 0)
            return Show(step, new DialogOutcome.Asking());
        _speech.Buttons = QuestionButtons.Of(objected.Offers, _scene, BackTo is not null);
        return Finish(new DialogOutcome.Asking());
    }

    /// <summary>Three times in three ways: by example, by other means, by a person.</summary>
    private DialogTurn Miss(Step step)
    {
        var misses = Math.Min(_snapshot.Misses, 1000) + 1;
        _snapshot = _snapshot with { Misses = misses };
        if (misses <= step.Again.Count)
        {
            _speech.Add(step.Again[misses - 1].Fill(_snapshot.Language, name => Value(name, null)));
        }
        else if (misses >= 3)
        {
            Say("miss_person");
            return Ask(step);
        }
        else
        {
            Say(MissTexts.For(step.Kind, misses), MissTexts.Detail(step, misses, _scene));
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
            _speech.Add(Text(open));
            return Show(open, new DialogOutcome.StalePress());
        }

        Say(_snapshot.Status is DialogStatus.WithPerson ? "person_again" : "stale_idle");
        ShowIdleButtons();
        return Finish(new DialogOutcome.StalePress());
    }
}
