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
        foreach (var busy in Busy)
        {
            if (busy.From < instant && instant < busy.To)
                return false;
        }

        return true;
    }

    /// <summary>The diary of so many managers with these calls before them.</summary>
    /// <param name="calls">When each is to begin; in any order.</param>
    /// <param name="atOnce">How many calls can go on at a time; fewer than 1 counts as 1.</param>
    /// <param name="length">Of one call; zero: calls are not in each other's way.</param>
    public static CallDiary Of(IEnumerable<DateTimeOffset> calls, int atOnce, TimeSpan length)
    {
        if (length <= TimeSpan.Zero)
            return Free;
        // A call that begins less than a length before or after another needs somebody else.
        var edges = calls.SelectMany(c => new[] { (At: c - length, Step: 1), (At: c + length, Step: -1) }).OrderBy(e => e.At).ThenBy(e => e.Step);
        var busy = ImmutableArray.CreateBuilder<BusySpan>();
        var (under, from) = (0, default(DateTimeOffset));
        foreach (var (at, step) in edges)
        {
            var wasFull = under >= Math.Max(atOnce, 1);
            under += step;
            var isFull = under >= Math.Max(atOnce, 1);
            if (!wasFull && isFull)
                from = at;
            else if (wasFull && !isFull && at > from)
                busy.Add(new BusySpan(from, at));
        }

        return busy.Count == 0 ? Free : new CallDiary(busy.ToImmutable());
    }

    public bool Equals(CallDiary? other) => other is not null && Busy.SequenceEqual(other.Busy);

    public override int GetHashCode() => Busy.Length;
}
