using System.Collections.Immutable;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Turns;

/// <summary>One turn while it is made: the snapshot as it changes, what is said, what was learned. Used once.</summary>
internal sealed partial class Turn : IMachineContext, IDisposable
{
    private readonly DialogScript _script;
    private readonly DialogSnapshot _before;
    private readonly ScriptMachine _machine;
    private readonly Speech _speech = new();
    private readonly List<KnownAnswer> _learned = [];
    private DialogSnapshot _snapshot;
    private Scene _scene;

    // A restart and a resumption lead over steps that speak without letting them speak again.
    private bool _isSilent;

    public Turn(DialogScript script, DialogSnapshot snapshot, DateTimeOffset now)
    {
        _script = script;
        _snapshot = _before = snapshot with
        {
            Script = script.Name,
            ScriptVersion = script.Version,
            Language = script.LanguageOr(snapshot.Language),
            Answers = snapshot.Answers.IsDefault ? [] : snapshot.Answers,
            Trail = snapshot.Trail.IsDefault ? [] : snapshot.Trail,
            Step = snapshot.Step ?? "",
        };
        var zone = script.Firm.Hours.Zone;
        if (snapshot.TimeZone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var visitors))
            zone = visitors;
        _scene = new Scene(script, _snapshot.Language, now, zone);
        _machine = script.Machines.Rent(this);
        _machine.State = _snapshot.Status switch
        {
            DialogStatus.Stopped => ScriptMachine.Stopped,
            DialogStatus.WithPerson => ScriptMachine.Person,
            DialogStatus.Ended => script.Steps.FirstOrDefault(s => s.Kind is StepKind.End)?.Id ?? script.First.Id,
            _ => OpenStep?.Id ?? script.First.Id,
        };
    }

    public string? BackTo => LastAnswered() is var place and >= 0 ? _snapshot.Trail[place] : null;

    public string ResumeAt => OpenStep?.Id ?? _script.First.Id;

    public Temperature Temperature => Judged().Temperature;

    public int Score => Judged().Score;

    public string? Source => _snapshot.Source;

    public string? Channel => _snapshot.Channel;

    public bool IsClient => _snapshot.IsClient;

    public string Language => _snapshot.Language;

    public bool IsWorking => _script.Firm.Hours.IsOpen(_scene.Now);

    public bool IsKnownVisitor => _snapshot.Run > 1;

    /// <summary>The step whose question is open; null before the first, after the last, and when the script has it no more.</summary>
    private Step? OpenStep => _script.Step(_snapshot.Step) is { Asks: true } step ? step : null;

    private bool HasBegun => _snapshot.Step.Length > 0 || _snapshot.Trail.Length > 0;

    private bool HasConsent => _snapshot[AnswerKeys.Consent] is "yes";

    public string? Answer(string key) => _snapshot[key];

    public bool Passes(Step step) => !step.Asks || !step.When.Holds(this) || IsKnown(step);

    public void Dispose() => _script.Machines.Return(_machine);

    private Qualified Judged()
    {
        var answers = new Dictionary<string, string>();
        foreach (var answer in _snapshot.Answers)
            answers[answer.Key] = answer.Value;
        return _script.Qualification.Judge(answers);
    }

    private bool IsKnown(Step step) => _snapshot[step.Answer] is { } value && step.Kind switch
    {
        StepKind.Choice or StepKind.Range or StepKind.Consent => step.Option(value) is not null,
        StepKind.Slot => value == CallTimeReading.Asap || (DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var at) && at > _scene.Now),
        _ => true,
    };

    /// <summary>Place in the trail of the last answered question that can still be asked; -1: none.</summary>
    private int LastAnswered()
    {
        for (var place = _snapshot.Trail.Length - 1; place >= 0; place--)
        {
            if (_script.Step(_snapshot.Trail[place]) is { Asks: true } step && step.Id != _snapshot.Step && step.When.Holds(this))
                return place;
        }

        return -1;
    }

    private DialogTurn Finish(DialogOutcome outcome)
    {
        var hadKeyboard = ShowsContactKeyboard(_before);
        return new DialogTurn(
            _snapshot,
            _speech.Replies(_snapshot.Token, hadKeyboard && !ShowsContactKeyboard(_snapshot)),
            _learned,
            outcome);
    }

    private bool ShowsContactKeyboard(DialogSnapshot snapshot) =>
        snapshot is { CanShareContact: true, Status: DialogStatus.Asking } && _script.Step(snapshot.Step)?.Kind is StepKind.Phone;

    private void Say(string textKey, string? detail = null) =>
        _speech.Add(_script.Text(textKey).Fill(_snapshot.Language, name => Value(name, detail)));

    private string? Value(string placeholder, string? detail) => placeholder switch
    {
        "firm" => _script.Firm.Name,
        "opening" => Opening(),
        "phone_example" => PhoneNumber.Example(_script.Firm.Country),
        "person" => _scene.Pack.Commands[Command.Person].Button,
        _ => AnswerText(placeholder) ?? detail,
    };

    private string? AnswerText(string key)
    {
        foreach (var answer in _snapshot.Answers)
        {
            if (answer.Key == key)
                return answer.Text;
        }

        return null;
    }

    /// <summary>"Tomorrow at 09:00": when somebody is there next.</summary>
    private string Opening()
    {
        var opening = _script.Firm.Hours.NextOpen(_scene.Now);
        var (there, here) = (TimeZoneInfo.ConvertTime(opening, _scene.Zone), TimeZoneInfo.ConvertTime(_scene.Now, _scene.Zone));
        var days = DateOnly.FromDateTime(there.DateTime).DayNumber - DateOnly.FromDateTime(here.DateTime).DayNumber;
        var text = _script.Text(days switch { 0 => "opening_today", 1 => "opening_tomorrow", _ => "opening_later" });
        return text.Fill(_snapshot.Language, name => name == "time" ? CallSlots.Clock(opening, _scene) : _scene.Pack.Calendar.OnDay(there.DayOfWeek));
    }
}
