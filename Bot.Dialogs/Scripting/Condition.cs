using System.Globalization;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting;

/// <summary>A condition on the dialog's facts. A closed set; immutable.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public static Condition Always { get; } = new All([]);

    public abstract bool Holds(IDialogFacts facts);

    /// <summary>As the chart shows it.</summary>
    public abstract string Describe();

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool Holds(IDialogFacts facts)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(facts))
                    return false;
            }

            return true;
        }

        public override string Describe() => Parts.Count == 0 ? "always" : string.Join(" and ", Parts.Select(p => p.Describe()));
    }

    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        public override bool Holds(IDialogFacts facts) => Parts.Any(p => p.Holds(facts));

        public override string Describe() => string.Join(" or ", Parts.Select(p => p.Describe()));
    }

    public sealed record Not(Condition Part) : Condition
    {
        public override bool Holds(IDialogFacts facts) => !Part.Holds(facts);

        public override string Describe() => "not " + Part.Describe();
    }

    /// <summary>One of the values; of a choice of many it is enough that one was taken.</summary>
    public sealed record Answered(string Key, IReadOnlyList<string> Values) : Condition
    {
        public override bool Holds(IDialogFacts facts) =>
            facts.Answer(Key) is { } value && IsMetBy(value);

        public bool IsMetBy(string value) => Values.Contains(value) || (value.Contains(',') && value.Split(',').Any(Values.Contains));

        public override string Describe() => $"{Key} is {string.Join(" or ", Values)}";
    }

    public sealed record Known(string Key) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.Answer(Key) is not null;

        public override string Describe() => $"{Key} known";
    }

    public sealed record IsTemperature(IReadOnlyList<Temperature> Values) : Condition
    {
        public override bool Holds(IDialogFacts facts) => Values.Contains(facts.Temperature);

        public override string Describe() => string.Join(" or ", Values).ToLowerInvariant();
    }

    /// <param name="For">How long the firm must still be open; zero: it is open now.</param>
    public sealed record Working(bool Expected, TimeSpan For) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.IsWorkingFor(For) == Expected;

        public override string Describe() => For == TimeSpan.Zero
            ? Expected ? "in working hours" : "out of working hours"
            : string.Create(CultureInfo.InvariantCulture, $"open for {For.TotalMinutes} more minutes");
    }

    /// <summary>A figure within bounds, both of which belong to it; null: no bound.</summary>
    public sealed record Figure(string Key, decimal? From, decimal? To) : Condition
    {
        public override bool Holds(IDialogFacts facts) =>
            decimal.TryParse(facts.Answer(Key), NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && IsWithin(figure, From, To);

        public override string Describe() => $"{Key} {Range(From, To)}";
    }

    public sealed record Scored(decimal? From, decimal? To) : Condition
    {
        public override bool Holds(IDialogFacts facts) => IsWithin(facts.Score, From, To);

        public override string Describe() => $"score {Range(From, To)}";
    }

    /// <summary>Who he is: new, known or client.</summary>
    public sealed record Visitor(IReadOnlyList<string> Values) : Condition
    {
        public override bool Holds(IDialogFacts facts) => Values.Any(v => v switch
        {
            "new" => !facts.IsKnownVisitor && !facts.IsClient,
            "known" => facts.IsKnownVisitor || facts.IsClient,
            _ => facts.IsClient,
        });

        public override string Describe() => string.Join(" or ", Values.Select(v => v == "client" ? "client" : v + " visitor"));
    }

    /// <summary>The deep link or the page he came by; a pattern may end in "*".</summary>
    public sealed record CameBy(IReadOnlyList<string> Patterns) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.Source is { Length: > 0 } source && Patterns.Any(p => p.EndsWith('*')
            ? source.StartsWith(p[..^1], StringComparison.OrdinalIgnoreCase)
            : source.Equals(p, StringComparison.OrdinalIgnoreCase));

        public override string Describe() => $"came by {string.Join(" or ", Patterns)}";
    }

    public sealed record Through(IReadOnlyList<string> Channels) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.Channel is { } channel && Channels.Contains(channel, StringComparer.OrdinalIgnoreCase);

        public override string Describe() => $"on {string.Join(" or ", Channels)}";
    }

    public sealed record Speaks(IReadOnlyList<string> Languages) : Condition
    {
        public override bool Holds(IDialogFacts facts) => Languages.Contains(facts.Language);

        public override string Describe() => $"language {string.Join(" or ", Languages)}";
    }

    /// <summary>The conditions this one is made of, itself among them.</summary>
    public IEnumerable<Condition> Whole() => this switch
    {
        All all => all.Parts.SelectMany(p => p.Whole()).Prepend(this),
        Any any => any.Parts.SelectMany(p => p.Whole()).Prepend(this),
        Not not => not.Part.Whole().Prepend(this),
        _ => [this],
    };

    private static bool IsWithin(decimal figure, decimal? from, decimal? to) => (from is null || figure >= from) && (to is null || figure <= to);

    private static string Range(decimal? from, decimal? to) => (from, to) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"up to {to}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"from {from}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"from {from} to {to}"),
    };
}
