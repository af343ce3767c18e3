namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Which steps follow which, whatever the answers are. Immutable.</summary>
internal sealed class StepMap(IReadOnlyList<Step> steps)
{
    private readonly Dictionary<string, Step> _byId = steps.ToDictionary(s => s.Id);
    private readonly Dictionary<string, HashSet<string>> _after = [];

    /// <summary>All that come after a step; itself only when a way leads back.</summary>
    public IReadOnlySet<string> After(string id)
    {
        if (_after.TryGetValue(id, out var known))
            return known;
        var (reached, open) = (new HashSet<string>(), new Stack<string>([id]));
        while (open.TryPop(out var from))
        {
            foreach (var exit in _byId[from].Exits.Where(e => reached.Add(e.To)))
                open.Push(exit.To);
        }

        return _after[id] = reached;
    }

    /// <summary>Groups of steps each of which leads to every other, in the order of the file.</summary>
    public IEnumerable<List<Step>> Rounds()
    {
        var told = new HashSet<string>();
        foreach (var step in steps.Where(s => After(s.Id).Contains(s.Id)))
        {
            if (told.Contains(step.Id))
                continue;
            var round = steps.Where(s => After(step.Id).Contains(s.Id) && After(s.Id).Contains(step.Id)).ToList();
            told.UnionWith(round.Select(s => s.Id));
            yield return round;
        }
    }
}
