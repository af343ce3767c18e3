using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads how long a text and how great a number may be.</summary>
internal sealed class BoundsReader(FaultList faults)
{
    public int Whole(YamlMap map, string key, int usual, (int Least, int Most) bounds)
    {
        if (map.Number(key) is not { } number)
            return usual;
        if (number >= bounds.Least && number <= bounds.Most && decimal.IsInteger(number))
            return (int)number;
        faults.AddBreak(map.LineAt(key), $"\"{key}\" is {number}; give a whole figure from {bounds.Least} to {bounds.Most}.");
        return usual;
    }

    public int Shortest(YamlMap map, int longest)
    {
        var shortest = Whole(map, "shortest", 1, (1, 3000));
        if (shortest > longest)
            faults.AddBreak(map.LineAt("shortest"), $"\"shortest\" is {shortest}, more than the longest, {longest}; no text would do.");
        return shortest;
    }

    public Step Number(Step step, YamlMap map)
    {
        var (from, to, whole) = (map.Number("from"), map.Number("to"), map.Flag("whole"));
        if (from > to)
            faults.AddBreak(map.LineAt("from"), $"No figure lies from {from} to {to}; put the smaller one first.");
        if (whole && from is { } least && !decimal.IsInteger(least) || whole && to is { } most && !decimal.IsInteger(most))
            faults.AddBreak(map.LineAt("whole"), "Only whole figures are taken, so \"from\" and \"to\" must be whole too.");
        return step with { From = from, To = to, IsWhole = whole };
    }
}
