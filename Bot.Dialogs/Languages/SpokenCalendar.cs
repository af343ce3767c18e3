using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>The words of days and hours in one language, each phrase cut into normalised words. Immutable.</summary>
internal sealed class SpokenCalendar(CalendarWords words)
{
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

    public IReadOnlyList<(IReadOnlyList<string[]> Phrases, DayPart Part)> Parts { get; } =
        [.. words.Parts.Select(p => (Phrases(p.Words), p))];

    /// <summary>Short, for buttons: "Mon".</summary>
    public string ShortDay(DayOfWeek day) => words.ShowDays[(int)day];

    /// <summary>Within a sentence: "on Monday".</summary>
    public string OnDay(DayOfWeek day) => words.OnDays[(int)day];

    /// <summary>A figure or a number in words; null when it is neither.</summary>
    public int? Number(string word) =>
        int.TryParse(word, out var figure) ? figure : words.Numbers.TryGetValue(word, out var spoken) ? spoken : null;

    private static IReadOnlyList<string[]> Phrases(List<string> phrases) =>
        [.. phrases.Select(p => Words.Normalise(p).Split(' ')).OrderByDescending(p => p.Length)];
}
