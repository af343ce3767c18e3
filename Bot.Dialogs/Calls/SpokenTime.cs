namespace Bot.Dialogs.Calls;

/// <summary>A time as it was named, before a calendar is laid beside it. A closed set.</summary>
internal abstract record SpokenTime
{
    private SpokenTime()
    {
    }

    public sealed record Asap : SpokenTime;

    /// <summary>"In an hour".</summary>
    public sealed record After(TimeSpan Delay) : SpokenTime;

    /// <param name="Days">None: no day was named; several: one of them is meant ("next week", "Monday or Tuesday").</param>
    /// <param name="Clocks">None: no hour was named; several: one of them is meant.</param>
    public sealed record Moment(IReadOnlyList<DateOnly> Days, IReadOnlyList<SpokenClock> Clocks) : SpokenTime
    {
        /// <summary>"Any time": whichever suits the firm.</summary>
        public bool IsAnyTime { get; init; }

        /// <summary>"All of Wednesday": he may have said what he does then.</summary>
        public bool IsWholeDay { get; init; }

        /// <summary>Nothing but the name of a weekday: "Monday at 11" may be today's.</summary>
        public bool MayBeToday { get; init; }

        /// <summary>"Before 12": the hour is a bound, not the time meant.</summary>
        public bool IsBound { get; init; }
    }
}
