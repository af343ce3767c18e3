using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>What a variant changes.</summary>
/// <param name="Share">Of visitors, in per cent.</param>
/// <param name="Steps">Step id → the keys that replace the step's own.</param>
/// <param name="Order">Steps to be asked in this order at the places where they stand.</param>
internal sealed record VariantPlan(string Name, decimal Share, IReadOnlyDictionary<string, YamlMap> Steps, IReadOnlyList<string> Order, int Line);

/// <summary>Reads "variants:".</summary>
internal sealed class VariantReader(FaultList faults)
{
    /// <summary>What the script itself is called beside its variants.</summary>
    public const string Base = "a";

    /// <summary>The script itself comes first; empty when there are no variants.</summary>
    public IReadOnlyList<VariantPlan> Read(YamlMap? variants)
    {
        if (variants is null)
            return [];
        var (maps, shares) = (new Dictionary<string, YamlMap>(), new Dictionary<string, decimal>());
        foreach (var name in variants.Keys)
        {
            if (name == Base || name.Length > 20 || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '-')))
                faults.Add(variants.LineAt(name), $"A variant cannot be called \"{name}\": \"{Base}\" is the script as it stands, and only a–z, 0–9, _ and - fit, at most 20.");
            maps[name] = variants.Map(name)!;
            if (Share(maps[name]) is { } share)
                shares[name] = share;
        }

        var taken = shares.Values.Sum();
        if (taken > 100 || (taken == 100 && shares.Count < maps.Count))
            faults.Add(variants.Line, $"The variants' shares come to {taken} per cent, which leaves the others nothing; the script itself, \"{Base}\", gets what is left of 100.");
        var even = (100 - taken) / (maps.Count - shares.Count + 1);
        return
        [
            new VariantPlan(Base, even, new Dictionary<string, YamlMap>(), [], variants.Line),
            .. maps.Select(m => Plan(m.Key, m.Value, shares.GetValueOrDefault(m.Key, even))),
        ];
    }

    private decimal? Share(YamlMap map)
    {
        var share = map.Number("share");
        if (share is <= 0 or > 100)
            faults.Add(map.LineAt("share"), $"\"share\" is {share}; give per cent of the visitors, more than 0 and at most 100.");
        return share;
    }

    private VariantPlan Plan(string name, YamlMap map, decimal share)
    {
        map.Allow("share", "steps", "order");
        if (!map.Has("steps") && !map.Has("order"))
            faults.Add(map.Line, $"Variant \"{name}\" changes nothing; add \"steps:\" or \"order:\".");
        var steps = map.Map("steps");
        var order = map.At("order") is { } node ? YamlMap.Values(node, faults) : [];
        if (map.Has("order") && (order.Count < 2 || order.Distinct().Count() != order.Count))
            faults.Add(map.LineAt("order"), "\"order\" names at least two steps, each once.");
        return new VariantPlan(name, share, steps?.Keys.ToDictionary(k => k, k => steps.Map(k)!) ?? [], [.. order.Distinct()], map.Has("order") ? map.LineAt("order") : map.Line);
    }
}
