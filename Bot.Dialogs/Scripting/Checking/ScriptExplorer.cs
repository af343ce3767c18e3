using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>
/// Walks every path of a script by the answers it can tell apart, for every kind of visitor it tells apart. States
/// that cannot differ any more are walked once, so the paths are counted without being walked one by one. Used once.
/// </summary>
internal sealed class ScriptExplorer
{
    private const int MostStates = 40_000;

    private readonly ScriptContent _script;
    private readonly IReadOnlyList<Circumstances> _circumstances;
    private readonly OpenFacts _open;
    private readonly bool _isCut;
    private readonly Dictionary<string, Step> _byId;
    private readonly Dictionary<string, IReadOnlyList<string>> _classes;
    private readonly LiveAnswers _live;
    private Exploration _found = new();
    private PathFacts _facts = null!;
    private Dictionary<string, PathState> _states = [];

    /// <param name="before">Steps of the scripts visitors come from.</param>
    public ScriptExplorer(ScriptContent script, IReadOnlyList<Step> before)
    {
        _script = script;
        (_circumstances, _isCut) = Circumstances.Of(script, before);
        _open = new OpenFacts(script);
        _byId = script.Steps.ToDictionary(s => s.Id);
        _classes = script.Steps.Where(s => s.Asks).ToDictionary(s => s.Id, s => AnswerClasses.Of(s, script));
        _live = new LiveAnswers(script, _open, _circumstances.SelectMany(c => c.Known.Keys).Distinct().ToList());
    }

    public Exploration Explore()
    {
        _found.IsCut = _isCut;
        if (_circumstances.All(Walk))
            return _found;
        _found = new Exploration { IsRough = true };
        // A question that may be passed over does not count here.
        foreach (var one in _circumstances.DistinctBy(c => (c.Known.Count > 0, c.IsKnownVisitor)))
            Walk(one);
        return _found;
    }

    /// <summary>False when there are too many states.</summary>
    private bool Walk(Circumstances circumstances)
    {
        (_facts, _states) = (new PathFacts(_script, _live, circumstances), []);
        foreach (var (key, value) in circumstances.Known.Where(k => _live.Keys.Contains(k.Key)))
            _facts.Set(key, value);
        var first = StateAt(_script.Steps[0].Id);
        var ordered = new List<PathState>();
        var open = new Stack<(PathState State, int Next)>();
        Enter(first, open);
        while (open.TryPop(out var top))
        {
            if (_found.States + _states.Count > MostStates && !_found.IsRough)
                return false;
            if (top.Next < top.State.Next.Count)
            {
                open.Push((top.State, top.Next + 1));
                Follow(top.State, top.Next, open);
                continue;
            }

            top.State.IsOpen = false;
            ordered.Add(top.State);
        }

        PathCount.Of(ordered, circumstances, _found);
        _found.States += _states.Count;
        return true;
    }

    private void Enter(PathState state, Stack<(PathState State, int Next)> open)
    {
        state.IsEntered = state.IsOpen = true;
        Expand(state);
        open.Push((state, 0));
    }

    /// <summary>A state that is entered again while it is walked is a loop: what was asked once is passed over the second time.</summary>
    private void Follow(PathState from, int index, Stack<(PathState State, int Next)> open)
    {
        var next = from.Next[index].State;
        if (next.IsOpen)
        {
            if (!_found.IsRough)
                _found.Loops.Add([.. open.Select(o => o.State).TakeWhile(s => s != next).Select(s => s.Step.Id).Append(next.Step.Id).Reverse()]);
            from.Next[index] = (next, 0);
        }
        else if (!next.IsEntered)
        {
            Enter(next, open);
        }
    }

    private void Expand(PathState state)
    {
        var step = state.Step;
        _found.Reached.Add(step.Id);
        _facts.TakeUp(step.Id, state.Kept);
        if (!_found.IsRough && _open.At(step.Id).FirstOrDefault(k => _facts.Answer(k) is null) is { } open)
        {
            Fork(state, open);
            return;
        }

        var wanted = Holds(step.When);
        if (wanted is not false)
            _found.Wanted.Add(step.Id);
        var isAsked = step.Asks && wanted is not false && !IsKnown(step);
        if (wanted is not false && (isAsked || !step.Asks))
            Do(state, isAsked, wanted is true);
        if (isAsked)
            Answer(state);
        if (step.Kind is StepKind.End || (step.Kind is StepKind.Switch && wanted is true) || step.Exits.Count == 0)
            return;
        if (isAsked && wanted is true)
            return;
        _facts.TakeUp(step.Id, state.Kept);
        Leave(state);
    }

    /// <summary>A condition asks for what was open until here: one way for each answer to it.</summary>
    private void Fork(PathState state, string open)
    {
        foreach (var value in _open.Values(open))
        {
            _facts.TakeUp(state.Step.Id, state.Kept);
            _facts.Set(open, value);
            state.Next.Add((StateAt(state.Step.Id), 1));
        }
    }

    private void Do(PathState state, bool isAsked, bool isSure)
    {
        var step = state.Step;
        _found.Done.Add(step.Id);
        state.IsAsked = isAsked && (isSure || IsContact(step));
        state.GivesValue = step.Kind is StepKind.File || (step.Kind is StepKind.Say && step.Text.Texts.Count > 0) || (isAsked && step.Kind is not StepKind.Consent && !IsContact(step));
        if (isAsked && IsContact(step) && _facts.Answer(AnswerKeys.Consent) != "yes")
            _found.ContactsWithoutConsent.Add(step.Id);
    }

    private void Answer(PathState state)
    {
        foreach (var value in _classes[state.Step.Id])
        {
            _facts.TakeUp(state.Step.Id, state.Kept);
            _facts.Set(state.Step.Answer, value);
            Leave(state);
        }
    }

    /// <summary>By the first way out whose condition holds; roughly, by all that may.</summary>
    private void Leave(PathState state)
    {
        var isLeft = false;
        foreach (var exit in state.Step.Exits)
        {
            if (Holds(exit.When) is not { } holds)
            {
                Go(state, exit);
                continue;
            }

            if (!holds)
                continue;
            _found.Held.Add(exit);
            if (!isLeft)
                Go(state, exit);
            isLeft = true;
        }

        if (!isLeft && !_found.IsRough)
            _found.Stuck.Add(state.Step.Id);
    }

    private void Go(PathState state, StepExit exit)
    {
        _found.Taken.Add(exit);
        var next = StateAt(exit.To);
        var known = state.Next.FindIndex(n => n.State == next);
        if (known >= 0)
            state.Next[known] = (next, state.Next[known].Ways + 1);
        else
            state.Next.Add((next, 1));
    }

    private PathState StateAt(string stepId)
    {
        var kept = _facts.Keep(stepId);
        if (_found.IsRough)
            Forget(stepId, kept);
        var key = $"{stepId}\n{string.Join('\n', kept)}";
        if (!_states.TryGetValue(key, out var state))
            _states[key] = state = new PathState(_byId[stepId], kept);
        return state;
    }

    private void Forget(string stepId, string?[] kept)
    {
        var places = _live.At(stepId);
        for (var i = 0; i < kept.Length; i++)
        {
            if (_live.Keys[places[i]] != AnswerKeys.Consent)
                kept[i] = null;
        }
    }

    /// <summary>Null: not known, in a rough walk.</summary>
    private bool? Holds(Condition when)
    {
        if (!_found.IsRough || when == Condition.Always)
            return when.Holds(_facts);
        return when is Condition.Answered { Key: AnswerKeys.Consent } or Condition.Visitor ? when.Holds(_facts) : null;
    }

    private bool IsKnown(Step step) => _facts.Answer(step.Answer) is { } value
        && (step.Options.Count == 0 || value.Split(',').All(v => step.Option(v) is not null));

    public static bool IsContact(Step step) => step.Kind is StepKind.Name or StepKind.Phone or StepKind.Email || AnswerKeys.IsContact(step.Answer);
}
