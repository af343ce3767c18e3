using System.Globalization;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>The words of days and hours in one language, each phrase cut into normalised words. Immutable.</summary>
internal sealed class SpokenCalendar(CalendarWords words)
{
    private const int ShortestNumber = 3;

    private readonly Dictionary<string, IReadOnlyList<string[]>> _unitsAhead = words.UnitsAhead.ToDictionary(u => u.Key, u => Phrases(u.Value));

    public string AsSoonAsPossible => words.AsSoonAsPossible;
    public string ShowToday => words.ShowToday;
    public string ShowTomorrow => words.ShowTomorrow;

    public IReadOnlyList<string[]> Asap { get; } = Phrases(words.Asap);
    public IReadOnlyList<string[]> Today { get; } = Phrases(words.Today);
    public IReadOnlyList<string[]> Tomorrow { get; } = Phrases(words.Tomorrow);
    public IReadOnlyList<string[]> DayAfter { get; } = Phrases(words.DayAfter);
    public IReadOnlyList<IReadOnlyList<string[]>> Days { get; } = [.. words.Days.Select(Phrases)];
    public IReadOnlyList<IReadOnlyList<string[]>> Months { get; } = [.. words.Months.Select(Phrases)];
    public IReadOnlyList<string[]> In { get; } = Phrases(words.In);
    public IReadOnlyList<string[]> Hours { get; } = Phrases(words.Hours);
    public IReadOnlyList<string[]> Minutes { get; } = Phrases(words.Minutes);
    public IReadOnlyList<string[]> HalfHour { get; } = Phrases(words.HalfHour);
    public IReadOnlyList<string[]> DayUnits { get; } = Phrases(words.DayUnits);
    public IReadOnlyList<string[]> WeekUnits { get; } = Phrases(words.WeekUnits);
    public IReadOnlyList<string[]> Unclear { get; } = Phrases(words.Unclear);
    public IReadOnlyList<string[]> Am { get; } = Phrases(words.Am);
    public IReadOnlyList<string[]> Pm { get; } = Phrases(words.Pm);

    public IReadOnlyList<string[]> MonthUnits { get; } = Phrases(words.MonthUnits);
    public IReadOnlyList<string[]> YearUnits { get; } = Phrases(words.YearUnits);
    public IReadOnlyDictionary<string, IReadOnlyList<string[]>> Stretches { get; } = words.Stretches.ToDictionary(s => s.Key, s => Phrases(s.Value));
    public IReadOnlyList<string[]> Next { get; } = Phrases(words.Next);
    public IReadOnlyList<string[]> NextWeek { get; } = Phrases(words.NextWeek);
    public IReadOnlyList<string[]> Weekend { get; } = Phrases(words.Weekend);
    public IReadOnlyList<string[]> HalfPast { get; } = Phrases(words.HalfPast);
    public IReadOnlyList<string[]> HalfTo { get; } = Phrases(words.HalfTo);
    public IReadOnlyList<string[]> QuarterPast { get; } = Phrases(words.QuarterPast);
    public IReadOnlyList<string[]> QuarterInto { get; } = Phrases(words.QuarterInto);
    public IReadOnlyList<string[]> QuarterTo { get; } = Phrases(words.QuarterTo);
    public IReadOnlyList<string[]> At { get; } = Phrases(words.At);
    public IReadOnlyList<string[]> Before { get; } = Phrases(words.Before);
    public IReadOnlyList<string[]> OClock { get; } = Phrases(words.OClock);
    public IReadOnlyList<string[]> MinutesPast { get; } = Phrases(words.MinutesPast);
    public IReadOnlyList<string[]> MinutesTo { get; } = Phrases(words.MinutesTo);
    public IReadOnlyList<string[]> WithoutMinutes { get; } = Phrases(words.WithoutMinutes);
    public IReadOnlyList<string[]> DayMarks { get; } = Phrases(words.DayMarks);
    public IReadOnlyList<string[]> Later { get; } = Phrases(words.Later);
    public IReadOnlyList<string[]> HourPast { get; } = Phrases(words.HourPast);
    public IReadOnlyList<string[]> MinutesLess { get; } = Phrases(words.MinutesLess);
    public IReadOnlyList<string[]> Ago { get; } = Phrases(words.Ago);
    public IReadOnlyList<string[]> Few { get; } = Phrases(words.Few);
    public IReadOnlyList<string[]> AnyTime { get; } = Phrases(words.AnyTime);

    public IReadOnlyList<(IReadOnlyList<string[]> Phrases, DayPart Part)> Parts { get; } =
        [.. words.Parts.Select(p => (Phrases(p.Words), p))];

    /// <summary>Short, for buttons: "Mon".</summary>
    public string ShortDay(DayOfWeek day) => words.ShowDays[(int)day];

    /// <summary>Within a sentence: "on Monday".</summary>
    public string OnDay(DayOfWeek day) => words.OnDays[(int)day];

    /// <summary>A figure or a number in words; null when it is neither.</summary>
    public int? Number(string word) =>
        int.TryParse(word, out var figure) ? figure : words.Numbers.TryGetValue(word, out var spoken) ? spoken : Inflected(word);

    /// <summary>An hour in the form it takes behind "half", or any number.</summary>
    public int? OrdinalHour(string word) => words.OrdinalHours.TryGetValue(word, out var hour) ? hour : null;

    /// <summary>The words of a unit whose form itself says "in".</summary>
    public IReadOnlyList<string[]> UnitsAhead(string name) => _unitsAhead.GetValueOrDefault(name, []);

    /// <summary>A single word that is a time of day: "полчетвёртого".</summary>
    public TimeOnly? ClockWord(string word) =>
        words.ClockWords.TryGetValue(word, out var clock) && TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>"23 Nov", "23.11." as the language writes it.</summary>
    public string ShowDate(DateOnly date) => words.ShowDate.Length == 0
        ? date.ToString("dd.MM", CultureInfo.InvariantCulture)
        : words.ShowDate
            .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", words.ShowMonths.Count == 12 ? words.ShowMonths[date.Month - 1] : date.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // "Քսանհինգին": the number with an ending on it.
    private int? Inflected(string word)
    {
        foreach (var ending in words.NumberEndings)
        {
            if (word.Length >= ending.Length + ShortestNumber && word.EndsWith(ending, StringComparison.Ordinal) && words.Numbers.TryGetValue(word[..^ending.Length], out var number))
                return number;
        }

        return null;
    }

    private static IReadOnlyList<string[]> Phrases(List<string> phrases) =>
        [.. phrases.Select(p => Words.Normalise(p).Split(' ')).Where(p => p[0].Length > 0).OrderByDescending(p => p.Length)];
}
