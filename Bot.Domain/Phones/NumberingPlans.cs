using System.Collections.Frozen;

namespace Bot.Domain.Phones;

/// <summary>Every country's plan. Immutable.</summary>
internal sealed record NumberingPlans(
    FrozenDictionary<string, NumberingPlan> ByCountry,
    FrozenDictionary<string, IReadOnlyList<NumberingPlan>> ByCallingCode)
{
    /// <summary>Reads the embedded numbering.tsv.</summary>
    public static NumberingPlans Read()
    {
        using var stream = typeof(NumberingPlans).Assembly.GetManifestResourceStream("Bot.Domain.Phones.numbering.tsv")
            ?? throw new InvalidOperationException("numbering.tsv is not embedded in Bot.Domain; see the project file.");
        using var reader = new StreamReader(stream);
        var main = new HashSet<string>();
        var plans = new List<NumberingPlan>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("!main", StringComparison.Ordinal))
                main = [.. line.Split('\t')[1].Split(' ')];
            else if (line.Length > 0 && line[0] != '#')
                plans.Add(new NumberingPlan(line.Split('\t')));
        }

        return new NumberingPlans(
            plans.ToFrozenDictionary(p => p.Country),
            plans.GroupBy(p => p.CallingCode).ToFrozenDictionary(
                g => g.Key,
                IReadOnlyList<NumberingPlan> (g) => [.. g.OrderByDescending(p => main.Contains(p.Country))]));
    }
}
