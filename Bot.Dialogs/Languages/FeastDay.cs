using System.Globalization;
using Bot.Dialogs.Calls;

namespace Bot.Dialogs.Languages;

/// <summary>The day of a feast: of one date every year, or so many days from Easter.</summary>
internal sealed class FeastDay
{
    private const string Western = "easter";
    private const string Orthodox = "orthodox_easter";

    private readonly Func<int, DateOnly> _ofYear;
    private readonly int _days;

    private FeastDay(Func<int, DateOnly> ofYear, int days) => (_ofYear, _days) = (ofYear, days);

    /// <summary>Of "12-24", "easter", "easter-2", "orthodox_easter+49".</summary>
    public static FeastDay Parse(string written)
    {
        foreach (var (name, easter) in new (string, Func<int, DateOnly>)[] { (Western, Easter.Western), (Orthodox, Easter.Orthodox) })
        {
            if (!written.StartsWith(name, StringComparison.Ordinal))
                continue;
            var days = written.Length == name.Length ? 0 : int.Parse(written.AsSpan(name.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return new FeastDay(easter, days);
        }

        var day = DateOnly.ParseExact($"2024-{written}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new FeastDay(year => new DateOnly(year, day.Month, day.Day), 0);
    }

    public DateOnly In(int year) => _ofYear(year).AddDays(_days);
}
