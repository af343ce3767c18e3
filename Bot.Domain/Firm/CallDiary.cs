using System.Collections.Immutable;

namespace Bot.Domain.Firm;

/// <summary>Between these instants no call can begin, because everybody is on the phone; at the instants themselves one can.</summary>
public readonly record struct BusySpan(DateTimeOffset From, DateTimeOffset To);

/// <summary>When managers are free to begin a call. Immutable; two with the same spans are equal.</summary>
/// <param name="Busy">In order, not overlapping.</param>
public sealed record CallDiary(ImmutableArray<BusySpan> Busy)
{
    /// <summary>Every time is free.</summary>
    public static CallDiary Free { get; } = new(ImmutableArray<BusySpan>.Empty);

    public bool IsFree(DateTimeOffset instant)
    {
        var (low, high) = (0, Busy.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Busy[middle].To <= instant)
                low = middle + 1;
            else
                high = middle;
        }

        return low == Busy.Length || instant <= Busy[low].From;
    }

    /// <summary>The diary of so many managers with these calls before them.</summary>
    /// <param name="calls">When each is to begin, in order.</param>
    /// <param name="atOnce">How many calls can go on at a time; fewer than 1 counts as 1.</param>
    /// <param name="length">Of one call; zero: calls are not in each other's way.</param>
    public static CallDiary Of(IReadOnlyList<DateTimeOffset> calls, int atOnce, TimeSpan length)
    {
        atOnce = Math.Max(atOnce, 1);
        if (length <= TimeSpan.Zero || calls.Count < atOnce)
            return Free;
        // A call that begins less than a length before or after another needs somebody else.
        var busy = ImmutableArray.CreateBuilder<BusySpan>();
        var (under, from, ended) = (0, default(DateTimeOffset), 0);
        for (var begun = 0; ended < calls.Count;)
        {
            if (begun < calls.Count && calls[begun] - length < calls[ended] + length)
            {
                if (++under == atOnce)
                    from = calls[begun] - length;
                begun++;
            }
            else
            {
                if (under-- == atOnce && calls[ended] + length is var to && to > from)
                    busy.Add(new BusySpan(from, to));
                ended++;
            }
        }

        return busy.Count == 0 ? Free : new CallDiary(busy.ToImmutable());
    }

    public bool Equals(CallDiary? other) => other is not null && Busy.SequenceEqual(other.Busy);

    public override int GetHashCode() => Busy.Length;
}
