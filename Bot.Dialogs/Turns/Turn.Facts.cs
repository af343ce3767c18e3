using Bot.Dialogs.Scripting;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>What the script's conditions and the machine's guards ask of a turn.</summary>
internal sealed partial class Turn
{
    public string? BackTo => LastAnswered() is var place and >= 0 ? _snapshot.Trail[place] : null;

    public string ResumeAt => PersonStep?.Id ?? OpenStep?.Id ?? _script.First.Id;

    public Temperature Temperature => Judged.Temperature;

    public int Score => Judged.Score;

    public string Language => _snapshot.Language;

    public string? Source => _snapshot.Source;

    public string? Channel => _snapshot.Channel;

    public bool IsKnownVisitor => _snapshot.Run > 1;

    public bool IsClient => _snapshot.IsClient;

    private Qualified Judged
    {
        get
        {
            var answers = new Dictionary<string, string>();
            foreach (var answer in _snapshot.Answers)
                answers[answer.Key] = answer.Value;
            return _script.Qualification.Judge(answers);
        }
    }

    /// <summary>The step that handed him to a person; null when he asked for one himself.</summary>
    private Step? PersonStep => _script.Step(_snapshot.Step) is { Kind: StepKind.Person } step ? step : null;

    // What could not be kept is not asked, and the script goes on as after a no.
    public string? Answer(string key) => key == AnswerKeys.WriteLater && _snapshot.IsReachedHereOnly ? "no" : _snapshot[key];

    public bool IsWorkingFor(TimeSpan span) => _script.Firm.Hours.IsOpenFor(_scene.Now, span);

    public bool Passes(Step step) => step.Kind switch
    {
        StepKind.Person or StepKind.Switch => !step.When.Holds(this),
        _ => !step.Asks || !step.When.Holds(this) || IsKnown(step) || (step.Answer == AnswerKeys.WriteLater && _snapshot.IsReachedHereOnly),
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
}
