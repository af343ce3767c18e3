using System.Collections.Frozen;
using System.Globalization;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>The words of days and hours in one language, each phrase cut into normalised words. Immutable.</summary>
internal sealed class SpokenCalendar(CalendarWords words, PlainSpelling spelling)
{
    private const int ShortestNumber = 3;

    private readonly Dictionary<string, IReadOnlyList<string[]>> _unitsAhead = words.UnitsAhead.ToDictionary(u => u.Key, u => Phrases(u.Value, spelling));
    private readonly Dictionary<string, int> _numbers = spelling.OfKeys(words.Numbers);

    // Shorter words are near to too many others.
    private const int ShortestMended = 6;

    private readonly Dictionary<char, HashSet<string>> _byStart = WordsByStart(words, spelling);
    private readonly HashSet<string> _ofStretches = [.. words.Stretches.Values.Concat(words.Edges.Values).SelectMany(v => Phrases(v, spelling)).SelectMany(p => p)];

    public string AsSoonAsPossible => words.AsSoonAsPossible;
    public string ShowToday => words.ShowToday;
    public string ShowTomorrow => words.ShowTomorrow;

    public IReadOnlyList<string[]> Asap { get; } = Phrases(words.Asap, spelling);

    /// <summary>Those of it that hold words of other times: "as early as possible".</summary>
    public IReadOnlyList<string[]> LongAsap { get; } = [.. Phrases(words.Asap, spelling).Where(p => p.Length > 2)];
    public IReadOnlyList<string[]> Today { get; } = Phrases(words.Today, spelling);
    public IReadOnlyList<string[]> Tomorrow { get; } = Phrases(words.Tomorrow, spelling);
    public IReadOnlyList<string[]> DayAfter { get; } = Phrases(words.DayAfter, spelling);
    public IReadOnlyList<string[]> ThirdDay { get; } = Phrases(words.ThirdDay, spelling);
    public IReadOnlyList<IReadOnlyList<string[]>> Days { get; } = [.. words.Days.Select(d => Phrases(d, spelling))];
    public IReadOnlyList<IReadOnlyList<string[]>> Months { get; } = [.. words.Months.Select(m => Phrases(m, spelling))];
    public IReadOnlyList<string[]> In { get; } = Phrases(words.In, spelling);
    public IReadOnlyList<string[]> Hours { get; } = Phrases(words.Hours, spelling);
    public IReadOnlyList<string[]> Minutes { get; } = Phrases(words.Minutes, spelling);
    public IReadOnlyList<string[]> HalfHour { get; } = Phrases(words.HalfHour, spelling);
    public IReadOnlyList<string[]> QuarterHour { get; } = Phrases(words.QuarterHour, spelling);
    public IReadOnlyList<string[]> QuarterUnits { get; } = Phrases(words.QuarterUnits, spelling);
    public IReadOnlyList<string[]> FromDay { get; } = Phrases(words.FromDay, spelling);
    public IReadOnlyList<string[]> MonthLeads { get; } = Phrases(words.MonthLeads, spelling);
    public IReadOnlyList<string[]> DayUnits { get; } = Phrases(words.DayUnits, spelling);
    public IReadOnlyList<string[]> WeekUnits { get; } = Phrases(words.WeekUnits, spelling);
    public IReadOnlyList<string[]> Unclear { get; } = Phrases(words.Unclear, spelling);
    public IReadOnlyList<string[]> Am { get; } = Phrases(words.Am, spelling);
    public IReadOnlyList<string[]> Pm { get; } = Phrases(words.Pm, spelling);
    public IReadOnlyList<string[]> Night { get; } = Phrases(words.Night, spelling);

    public IReadOnlyList<string[]> MonthUnits { get; } = Phrases(words.MonthUnits, spelling);
    public IReadOnlyList<string[]> YearUnits { get; } = Phrases(words.YearUnits, spelling);
    public IReadOnlyDictionary<string, IReadOnlyList<string[]>> Stretches { get; } = words.Stretches.ToDictionary(s => s.Key, s => Phrases(s.Value, spelling));
    public IReadOnlyDictionary<string, IReadOnlyList<string[]>> Seasons { get; } = words.Seasons.ToDictionary(s => s.Key, s => Phrases(s.Value, spelling));

    /// <summary>The longest names first: "Christmas Eve" is not "Christmas".</summary>
    public IReadOnlyList<(FeastDay Day, string[] Phrase)> Feasts { get; } =
        [.. words.Feasts.Select(f => (Day: FeastDay.Parse(f.Key), Phrases: Phrases(f.Value, spelling))).SelectMany(f => f.Phrases.Select(p => (f.Day, p))).OrderByDescending(f => f.p.Length)];
    public IReadOnlyList<string[]> MonthStart { get; } = Phrases(words.Edges.GetValueOrDefault("start", []), spelling);
    public IReadOnlyList<string[]> MonthMiddle { get; } = Phrases(words.Edges.GetValueOrDefault("middle", []), spelling);
    public IReadOnlyList<string[]> MonthEnd { get; } = Phrases(words.Edges.GetValueOrDefault("end", []), spelling);
    public IReadOnlyList<string[]> Last { get; } = Phrases(words.Last, spelling);
    public IReadOnlyList<string[]> LastWeek { get; } = Phrases(words.LastWeek, spelling);
    public IReadOnlyList<string[]> DayLeads { get; } = Phrases(words.DayLeads, spelling);
    public IReadOnlyList<string[]> Next { get; } = Phrases(words.Next, spelling);
    public IReadOnlyList<string> After { get; } = [.. spelling.OfAll(words.After)];

    /// <summary>Words and the several that are read for each: a fortnight is two weeks.</summary>
    public IReadOnlyDictionary<string, string[]> SpeltOut { get; } = spelling.OfKeys(words.SpeltOut).ToDictionary(s => s.Key, s => s.Value.Split(' '));
    /// <summary>What leads what is said beside a time.</summary>
    public SpokenAsides Asides { get; } = new(words.Asides, spelling);
    public IReadOnlyList<string[]> WeekOn { get; } = Phrases(words.WeekOn, spelling);
    public IReadOnlyList<string[]> WeekBehind { get; } = Phrases(words.WeekBehind, spelling);
    public IReadOnlyList<string[]> AfterNext { get; } = Phrases(words.AfterNext, spelling);

    /// <summary>What stands between a weekday and a part of it in one word: "fredagsmorgen".</summary>
    public IReadOnlyList<string> DayLinks => words.DayLinks;

    /// <summary>What a weekday may begin with, the longest first → the word it stands for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> DayPrefixes { get; } = [.. spelling.OfKeys(words.DayPrefixes).OrderByDescending(p => p.Key.Length)];
    public IReadOnlyList<string[]> NextWeek { get; } = Phrases(words.NextWeek, spelling);
    public IReadOnlyList<string[]> Weekend { get; } = Phrases(words.Weekend, spelling);
    public IReadOnlyList<string[]> HalfPast { get; } = Phrases(words.HalfPast, spelling);
    public IReadOnlyList<string[]> HalfTo { get; } = Phrases(words.HalfTo, spelling);
    public IReadOnlyList<string[]> QuarterPast { get; } = Phrases(words.QuarterPast, spelling);
    public IReadOnlyList<string[]> QuarterInto { get; } = Phrases(words.QuarterInto, spelling);
    public IReadOnlyList<string[]> QuarterTo { get; } = Phrases(words.QuarterTo, spelling);
    public IReadOnlyList<string[]> At { get; } = Phrases(words.At, spelling);
    public IReadOnlyList<string[]> Before { get; } = Phrases(words.Before, spelling);
    public IReadOnlyList<string[]> OClock { get; } = Phrases(words.OClock, spelling);
    public IReadOnlyList<string[]> MinutesPast { get; } = Phrases(words.MinutesPast, spelling);
    public IReadOnlyList<string[]> MinutesTo { get; } = Phrases(words.MinutesTo, spelling);
    public IReadOnlyList<string[]> WithoutMinutes { get; } = Phrases(words.WithoutMinutes, spelling);
    public IReadOnlyList<string[]> DayMarks { get; } = Phrases(words.DayMarks, spelling);
    public IReadOnlyList<string[]> Later { get; } = Phrases(words.Later, spelling);
    public IReadOnlyList<string[]> HourPast { get; } = Phrases(words.HourPast, spelling);
    public IReadOnlyList<string[]> MinutesLess { get; } = Phrases(words.MinutesLess, spelling);
    public IReadOnlyList<string[]> Ago { get; } = Phrases(words.Ago, spelling);
    /// <summary>Normalised, the words of each joined.</summary>
    public IReadOnlyList<string> Depends { get; } = [.. spelling.OfAll(words.Depends)];
    public IReadOnlyList<string[]> NotBefore { get; } = Phrases(words.NotBefore, spelling);
    public IReadOnlyList<string[]> Earlier { get; } = Phrases(words.Earlier, spelling);
    public IReadOnlyList<string[]> NotNeeded { get; } = Phrases(words.NotNeeded, spelling);
    public IReadOnlyList<string[]> RightAfter { get; } = Phrases(words.RightAfter, spelling);
    public IReadOnlyList<string[]> ClockHours { get; } = Phrases(words.ClockHours, spelling);

    /// <summary>Single words: this.</summary>
    public IReadOnlyList<string> This { get; } = [.. spelling.OfAll(words.This)];
    public IReadOnlyList<string[]> Few { get; } = Phrases(words.Few, spelling);
    public IReadOnlyList<string[]> AnyTime { get; } = Phrases(words.AnyTime, spelling);
    public IReadOnlyList<string[]> Sometime { get; } = Phrases(words.Sometime, spelling);

    /// <summary>Single words: all, whole.</summary>
    public FrozenSet<string> Whole { get; } = spelling.OfAll(words.Whole).ToFrozenSet();

    /// <summary>Single words of what else one does: busy, working.</summary>
    public FrozenSet<string> Busy { get; } = spelling.OfAll(words.Busy).ToFrozenSet();

    public IReadOnlyList<(IReadOnlyList<string[]> Phrases, DayPart Part)> Parts { get; } =
        [.. words.Parts.Select(p => (Phrases(p.Words, spelling), p))];

    /// <summary>The word of the calendar that this one surely is with a slip of the finger; null when it is none, or known as it is.</summary>
    public string? Mended(string typed)
    {
        if (typed.Length < ShortestMended - 1 || !char.IsLetter(typed[0]) || !_byStart.TryGetValue(typed[0], out var words) || words.Contains(typed) || _ofStretches.Contains(typed))
            return null;
        var near = words.Where(w => TypingErrors.Forgives(typed, w) && (typed.Length >= ShortestMended || IsWeekday(w))).Select(w => (Word: w, Distance: TypingErrors.Distance(typed, w))).OrderBy(w => w.Distance).Take(2).ToList();
        return near.Count == 1 || (near.Count == 2 && (near[0].Distance < near[1].Distance || AreOfOneDay(near[0].Word, near[1].Word))) ? near[0].Word : null;
    }

    // Two forms of one name are as good as one.
    private bool AreOfOneDay(string one, string other) => DayOf(one) is >= 0 and var day && day == DayOf(other);

    private int DayOf(string word)
    {
        for (var day = 0; day < Days.Count; day++)
        {
            if (Days[day].Any(p => p is [var only] && only == word))
                return day;
        }

        return -1;
    }

    /// <summary>The one weekday whose name this may be with two slips, for what is asked anyway; null when it is none's or several'.</summary>
    public string? NearDay(string typed)
    {
        var (nearest, best, found) = (typed.Length > ShortestMended - 1 ? TypingErrors.Most : 1, -1, (string?)null);
        for (var day = 0; day < Days.Count && typed.Length >= ShortestMended - 2; day++)
        {
            foreach (var phrase in Days[day])
            {
                if (phrase is not [{ Length: >= ShortestMended - 1 } name] || Math.Abs(name.Length - typed.Length) > nearest || TypingErrors.Distance(typed, name) is var distance && distance > nearest)
                    continue;
                if (distance < nearest || best < 0)
                    (found, best, nearest) = (name, day, distance);
                else if (best != day)
                    found = null;
            }
        }

        return found;
    }

    /// <summary>Where the name of a weekday ends within a word that goes on with a part of the day; 0: it is no such word.</summary>
    public int EndOfDay(string word)
    {
        foreach (var link in words.DayLinks)
        {
            for (var at = word.IndexOf(link, ShortestNumber, StringComparison.Ordinal); at > 0; at = word.IndexOf(link, at + 1, StringComparison.Ordinal))
            {
                if (IsWeekday(word[..at]) && Parts.Any(p => p.Phrases.Any(f => f is [var only] && only == word[(at + link.Length)..])))
                    return at;
            }
        }

        return 0;
    }

    /// <summary>The name of a day of the week in one word.</summary>
    public bool IsWeekday(string word) => Days.Any(d => d.Any(p => p is [var only] && only == word));

    /// <summary>Short, for buttons: "Mon".</summary>
    public string ShortDay(DayOfWeek day) => words.ShowDays[(int)day];

    /// <summary>Within a sentence: "on Monday".</summary>
    public string OnDay(DayOfWeek day) => words.OnDays[(int)day];

    /// <summary>The words of numbers, as the language lists them.</summary>
    public IEnumerable<string> NumberWords => _numbers.Keys;

    /// <summary>A figure or a number in words; null when it is neither.</summary>
    public int? Number(string word) =>
        int.TryParse(word, out var figure) ? figure : _numbers.TryGetValue(word, out var spoken) ? spoken : Inflected(word);

    public IEnumerable<string> OrdinalHourWords => words.OrdinalHours.Keys;

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
            if (word.Length >= ending.Length + ShortestNumber && word.EndsWith(ending, StringComparison.Ordinal) && _numbers.TryGetValue(word[..^ending.Length], out var number))
                return number;
        }

        return null;
    }

    private static IReadOnlyList<string[]> Phrases(List<string> phrases, PlainSpelling spelling) =>
        [.. spelling.OfAll(phrases).Select(p => p.Split(' ')).Where(p => p[0].Length > 0).OrderByDescending(p => p.Length)];

    private static Dictionary<char, HashSet<string>> WordsByStart(CalendarWords words, PlainSpelling spelling) =>
        words.Days.Concat(words.Months).Concat(words.Parts.Select(p => p.Words)).Concat(words.Seasons.Values).Concat(words.Feasts.Values)
            .Concat([words.Today, words.Tomorrow, words.DayAfter, words.ThirdDay, words.DayUnits, words.WeekUnits, words.MonthUnits, words.Hours, words.Minutes, words.Weekend, words.NextWeek, words.Unclear])
            .SelectMany(w => Phrases(w, spelling)).SelectMany(p => p).Where(w => w.Length >= ShortestMended - 1)
            .GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToHashSet());
}
