using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

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
        if (_snapshot.Status is not DialogStatus.WithPerson && ScriptBySlash(text) is { } script)
            return FollowInvitation(script);
        var normalised = Words.Normalise(text);
        // A button's own words mean the button, and most of what is typed on a page is that.
        if (_snapshot.Status is DialogStatus.Asking && !IsConfirming && OpenStep is { } open && MayAnswer(open) && IsOptionOf(open, normalised))
            return HearAnswerTo(open, text, normalised);
        if (_snapshot.Status is DialogStatus.Asking && OpenStep?.Kind is not (StepKind.Text or StepKind.Email) && LatinLetters.Read(text, _scene, keepsUnknown: OpenStep?.Kind is StepKind.Name) is var read && read != text)
            (text, normalised) = (read, Words.Normalise(read));
        var named = _script.Commands.ByWords(normalised);
        return _snapshot.Status switch
        {
            DialogStatus.Stopped => named is { Command: Command.Stop or Command.Person } ? Obey(named) : RunAgain(),
            DialogStatus.Ended => HearAfterEnd(text, normalised, named),
            DialogStatus.WithPerson => named is { Command: Command.Stop or Command.Restart } || (named is { Command: Command.Continue } && CanContinue)
                ? Obey(named)
                : PassOn(text),
            _ => HearAnswer(text, normalised, named),
        };
    }

    private DialogTurn HearAfterEnd(string text, string normalised, HeardCommand? named)
    {
        if (named is { Command: not Command.Continue })
            return Obey(named);
        if (InvitedByWords(normalised) is { } script)
            return FollowInvitation(script);
        return _script.CollectsFeedback && !_snapshot.IsToldOf && ScriptMeantBy(text, normalised) is { } other ? BeginAnew(other, text, normalised) : PassOn(text);
    }

    // "/callback" goes over to the script of this name.
    private DialogScript? ScriptBySlash(string text)
    {
        var trimmed = text.AsSpan(0, Math.Min(text.Length, 80)).Trim();
        return trimmed is ['/', .. var name] ? Other(name.ToString()) : null;
    }

    private DialogTurn HearAnswer(string text, string normalised, HeardCommand? named)
    {
        var open = OpenStep is { } step && MayAnswer(step) ? step : null;
        if (named is not null && !(named.Command is Command.Person && open is not null && NumberReading.CountsPeople(open, text, _scene)))
            return Obey(named);
        if (open?.Kind is not StepKind.Text && _script.Commands.AsksForPerson(normalised))
            return Obey(new HeardCommand(Command.Person));
        if (IsConfirming)
            return HearProposal(text, normalised);
        return open is null ? HearFirst(text, normalised) : HearAnswerTo(open, text, normalised);
    }

    private bool MayAnswer(Step step) => _snapshot.IsCorrecting || HasConsent || !step.AsksForContact;

    private DialogTurn HearAnswerTo(Step open, string text, string normalised)
    {
        if (_snapshot.Guess is { } guess && HearGuessed(open, guess, normalised) is { } settled)
            return settled;
        if (open.TakesMany())
            return HearMany(open, text, normalised);
        if (open.Kind is StepKind.Calculator)
            return HearCalculate(open, text, normalised);
        var isOwnWords = IsOptionOf(open, normalised);
        if (!isOwnWords && !_snapshot.IsCorrecting && IsFreeMessage(open, normalised))
        {
            if (AsksForCall(text, normalised))
                return HearFirst(text, normalised);
            if (HearSeveral(open, text) is { } proposal)
                return proposal;
        }

        // A name is whatever has letters: what is about something else goes first.
        if (open.Kind is StepKind.Name && HearAside(open, text, normalised) is { } aside)
            return aside;
        if (open.Kind is StepKind.Name && _script.Commands.ByClause(text) is { Command: not Command.Language } command)
            return Obey(command);
        var reading = AnswerReading.Typed(open, text, _scene);
        if (reading is not Reading.Understood understood)
            return NotAnswered(open, reading, text, normalised);
        if (!isOwnWords)
        {
            KeepContacts(open, text, open.Answer);
            KeepCallTime(open, text);
        }

        if (open.Kind is StepKind.Text && Words.Clean(text, LongestForPerson).Length > open.Longest)
            Say("text_cut", open.Longest.ToString(CultureInfo.InvariantCulture));
        return Accept(open, understood);
    }

    /// <summary>He may have written more than was asked: the dialog has only just begun, and no free text is asked for.</summary>
    private bool IsFreeMessage(Step open, string normalised) => open.Kind is not StepKind.Text && normalised.Contains(' ', StringComparison.Ordinal) && IsAtBeginning;

    private DialogTurn NotAnswered(Step open, Reading reading, string text, string normalised)
    {
        if (_script.Commands.ByClause(text) is { } command)
            return Obey(command);
        if (HearAside(open, text, normalised) is { } aside)
            return aside;
        if (reading is Reading.Missed && IsGreeting(normalised))
            return Ask(open);
        if (reading is Reading.Objected objected)
            return Object(open, objected);
        if (_script.Commands.Loosely(normalised) is { } slip)
            return Obey(slip);
        if (reading is Reading.Guessed guessed)
        {
            KeepCallTime(open, text);
            return AskWhetherMeant(open, guessed);
        }

        if (!KeepContacts(open, text))
            return Miss(open);
        if (!HasConsent)
            Say("contact_too_early");
        return open.AsksForContact && IsKnown(open) ? Onward(open) : Ask(open);
    }

    /// <summary>"Hello" or "thank you" and no more, in any language of the script: polite, and no miss.</summary>
    private bool IsGreeting(string normalised) => normalised.Length > 0
        && _script.Languages.Any(l => normalised.Split(' ').All(LanguagePack.All[l].Greetings.Contains));

    private bool IsOptionOf(Step step, string normalised)
    {
        foreach (var option in step.Options)
        {
            foreach (var language in _script.Languages)
            {
                if (option.Words[language].Contains(normalised))
                    return true;
            }
        }

        return false;
    }

    private DialogTurn SeeOther()
    {
        if (_snapshot.Status is DialogStatus.Stopped)
            return RunAgain();
        if (_snapshot.Status is not DialogStatus.Asking)
            return PassOnWordless("other");
        if (OpenStep is not { } open)
            return HasBegun ? Relocate() : BeginRun();
        _snapshot = _snapshot with { Misses = Math.Min(_snapshot.Misses, 1000) + 1 };
        Say(_snapshot.Misses < 3 ? "other" : "miss_person");
        return Ask(open);
    }

    private DialogTurn PassOn(string text)
    {
        if (_snapshot.Status is DialogStatus.Ended)
        {
            Say(!_snapshot.IsToldOf ? "ended_wrote_alone" : _snapshot.Misses == 0 ? "ended_wrote" : "ended_wrote_again");
            _speech.Buttons = QuestionButtons.AfterEnd(_scene);
            _snapshot = _snapshot with { Misses = 1 };
        }

        return Finish(new DialogOutcome.WroteAfterEnd(Words.Clean(text, LongestForPerson, keepsLines: true)));
    }

    /// <summary>The managers learn that something came, he learns why they do not have it and what to do instead.</summary>
    private DialogTurn PassOnWordless(string textKey)
    {
        Say(textKey);
        ShowIdleButtons();
        return Finish(new DialogOutcome.WroteAfterEnd(""));
    }
}
