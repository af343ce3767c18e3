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

    public sealed record Answered(string Key, IReadOnlyList<string> Values) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.Answer(Key) is { } value && Values.Contains(value);

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

    public sealed record Working(bool Expected) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.IsWorking == Expected;

        public override string Describe() => Expected ? "in working hours" : "out of working hours";
    }

    public sealed record KnownVisitor(bool Expected) : Condition
    {
        public override bool Holds(IDialogFacts facts) => facts.IsKnownVisitor == Expected;

        public override string Describe() => Expected ? "known visitor" : "new visitor";
    }

    public sealed record Speaks(IReadOnlyList<string> Languages) : Condition
    {
        public override bool Holds(IDialogFacts facts) => Languages.Contains(facts.Language);

        public override string Describe() => $"language {string.Join(" or ", Languages)}";
    }
}
