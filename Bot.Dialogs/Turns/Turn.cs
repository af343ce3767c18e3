using System.Collections.Immutable;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Firm;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>One turn while it is made: the snapshot as it changes, what is said, what was learned. Used once.</summary>
internal sealed partial class Turn : IMachineContext, IDisposable
{
    private readonly bool _hadContactKeyboard;
    private readonly bool _beganWithCall;
    private readonly Speech _speech = new();
    private readonly List<KnownAnswer> _learned = [];
    private DialogScript _script;
    private ScriptMachine _machine;
    private DialogSnapshot _snapshot;
    private Scene _scene;

    // A restart and a resumption lead over steps that speak without letting them speak again.
    private bool _isSilent;

    public Turn(DialogScript script, DialogSnapshot snapshot, DateTimeOffset now, CallDiary diary)
    {
        _script = script;
        _snapshot = SnapshotUpgrade.To(script, snapshot);
        var zone = script.Firm.Hours.Zone;
        if (snapshot.TimeZone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var visitors))
            zone = visitors;
        _scene = new Scene(script, _snapshot.Language, now, zone) { Diary = diary };
        _beganWithCall = OpenStep?.Kind is StepKind.Slot;
        _hadContactKeyboard = ShowsContactKeyboard;
        _machine = script.Machines.Rent(this);
        _machine.State = _snapshot.Status switch
        {
            DialogStatus.Stopped => ScriptMachine.Stopped,
            DialogStatus.WithPerson => ScriptMachine.Person,
            DialogStatus.Ended => script.Steps.FirstOrDefault(s => s.Kind is StepKind.End)?.Id ?? script.First.Id,
            _ => OpenStep?.Id ?? script.First.Id,
        };
    }

    /// <summary>The step whose question is open; null before the first, after the last, and when the script has it no more.</summary>
    private Step? OpenStep => _script.Step(_snapshot.Step) is { Asks: true } step ? step : null;

    private bool HasBegun => _snapshot.Step.Length > 0 || _snapshot.Trail.Length > 0;

    private bool HasConsent => _snapshot[AnswerKeys.Consent] is "yes";

    private bool HasRefusedConsent => _snapshot[AnswerKeys.Consent] is not (null or "yes");

    private bool ShowsContactKeyboard =>
        _snapshot is { CanShareContact: true, Status: DialogStatus.Asking } && !IsConfirming && OpenStep?.Kind is StepKind.Phone;

    public void Dispose() => _script.Machines.Return(_machine);

    private DialogTurn Finish(DialogOutcome outcome)
    {
        // As far as it can be told from here.
        if (outcome is DialogOutcome.PersonWanted || (outcome is DialogOutcome.Completed && !_script.CollectsFeedback && !HasRefusedConsent))
            _snapshot = _snapshot with { IsToldOf = true };
        return new(_snapshot, _speech.Replies(_snapshot.Token, _hadContactKeyboard && !ShowsContactKeyboard), _learned, outcome)
        {
            ConcernsCalls = _beganWithCall || OpenStep?.Kind is StepKind.Slot || _learned.Exists(IsCallTime) || _snapshot.Proposed.Any(IsCallTime) || _snapshot.Held.Any(IsCallTime),
        };
    }

    private bool IsCallTime(KnownAnswer answer) => _script.Steps.Any(s => s.Kind is StepKind.Slot && s.Answer == answer.Key);

    /// <summary>A new question is put: buttons shown before are stale from here on.</summary>
    private void NextToken() => _snapshot = _snapshot with { Token = unchecked(_snapshot.Token + 1) & int.MaxValue };

    /// <summary>Goes over to another script; the answers stay, the way behind does not.</summary>
    private void Mount(DialogScript script)
    {
        var variant = _snapshot.Visitor is { } visitor ? script.VariantOf(visitor) : null;
        script = script.For(variant);
        _script.Machines.Return(_machine);
        _script = script;
        _machine = script.Machines.Rent(this);
        _machine.State = script.First.Id;
        _snapshot = _snapshot with
        {
            Script = script.Name,
            ScriptVersion = script.Version,
            Variant = variant,
            Language = script.LanguageOr(_snapshot.Language),
            Step = "",
            Trail = [],
            Chosen = [],
            Guess = null,
            Proposed = [],
            IsCorrecting = false,
        };
        _scene = _scene with { Script = script, Language = _snapshot.Language };
    }

    /// <summary>A step that is passed by counts as answered when what is known of it still fits.</summary>
    private bool IsKnown(Step step) => _snapshot[step.Answer] is { } value && step.Kind switch
    {
        StepKind.Choice when step.TakesMany() => value.Split(',').All(id => step.Option(id) is not null),
        StepKind.Choice or StepKind.Range or StepKind.Consent => step.Option(value) is not null,
        StepKind.Slot => value == CallTimeReading.Asap || (DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var at) && at > _scene.Now),
        _ => true,
    };
}
