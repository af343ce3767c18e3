using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>The facts at one place of a walk. Changes with every step; not thread-safe.</summary>
internal sealed class PathFacts(ScriptContent script, LiveAnswers live, Circumstances circumstances) : IDialogFacts
{
    private readonly Dictionary<string, int> _index = live.Keys.Select((k, i) => (k, i)).ToDictionary(e => e.k, e => e.i);
    private readonly string?[] _answers = new string?[live.Keys.Count];
    private readonly List<int> _set = [];

    public string Language => Answer(OpenFacts.Language) ?? script.Languages[0];
    public bool IsKnownVisitor => circumstances.IsKnownVisitor;
    public bool IsClient => circumstances.IsClient;
    public string? Source => OpenFacts.Named(Answer(OpenFacts.Source));
    public string? Channel => OpenFacts.Named(Answer(OpenFacts.Channel));
    public Temperature Temperature => Judged().Temperature;
    public int Score => Judged().Score;

    public string? Answer(string key) => _index.TryGetValue(key, out var place) ? _answers[place] : null;

    public bool IsWorkingFor(TimeSpan span) => OpenFacts.IsOpenFor(Answer(OpenFacts.Working), span);

    public void Set(string key, string? value) => Set(_index[key], value);

    /// <summary>What still matters at a step, to be taken up again there.</summary>
    public string?[] Keep(string stepId) => [.. live.At(stepId).Select(i => _answers[i])];

    public void TakeUp(string stepId, string?[] kept)
    {
        foreach (var place in _set)
            _answers[place] = null;
        _set.Clear();
        var places = live.At(stepId);
        for (var i = 0; i < places.Length; i++)
            Set(places[i], kept[i]);
    }

    private void Set(int place, string? value)
    {
        _answers[place] = value;
        _set.Add(place);
    }

    private Qualified Judged()
    {
        var known = new Dictionary<string, string>();
        for (var i = 0; i < _answers.Length; i++)
        {
            if (_answers[i] is { } value)
                known[live.Keys[i]] = value;
        }

        return script.Qualification.Judge(known);
    }
}
