using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Leads;

/// <summary>A date and time as they were named. Every word must be understood, or there is none.</summary>
internal sealed partial class SpokenMoment
{
    private const int LongestRead = 100;

    private readonly List<string> _words;
    private readonly DateOnly _today;
    private int _at;
    private bool _isDelay;
    private bool _isClock;
    private bool _isNext;

    private SpokenMoment(List<string> words, DateOnly today) => (_words, _today) = (words, today);

    public DateOnly? Day { get; private set; }
    public TimeOnly? Time { get; private set; }

    /// <summary>Minutes and hours from now; excludes a day and a time.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>An hour without minutes and half of day: "at 3".</summary>
    public bool IsBareHour { get; private set; }

    public bool IsWeekday { get; private set; }

    /// <summary>How many years ahead a number reaches, so that no date overflows.</summary>
    public int Years { get; private set; }

    /// <summary>Null when a word is not understood.</summary>
    public static SpokenMoment? Parse(string text, DateOnly today)
    {
        if (text.Length > LongestRead)
            return null;
        var plain = IsoT().Replace(text.ToLowerInvariant().Replace('ё', 'е'), " ");
        var words = Token().Matches(plain).Select(m => m.Value).ToList();
        var moment = new SpokenMoment(words, today);
        while (moment._at < words.Count)
        {
            if (!moment.TakeOne())
                return null;
        }

        var isWhole = moment.Delay is null ? moment.Day is not null || moment.Time is not null : moment.Day is null && moment.Time is null;
        return isWhole ? moment : null;
    }

    private string Word(int ahead = 0) => _at + ahead < _words.Count ? _words[_at + ahead] : "";

    private bool TakeOne()
    {
        var word = Word();
        if (WhenWords.Filler.Contains(word))
            return Step();
        if (WhenWords.Delay.Contains(word) && !(word == "in" && Word(1) is "the"))
            return Step(isDelay: true);
        if (WhenWords.Clock.Contains(word))
            return Step(isClock: true);
        if (WhenWords.Next.Contains(word))
            return Step(isNext: true);
        return word == "in" ? Step() : TakeHalf(word) || TakeDay(word) || TakeDate(word) || TakeTime(word) || TakeCount(word);
    }

    private bool Step(bool isDelay = false, bool isClock = false, bool isNext = false)
    {
        _at++;
        (_isDelay, _isClock, _isNext) = (_isDelay || isDelay, isClock || (_isClock && !isDelay), _isNext || isNext);
        return true;
    }

    private bool TakeHalf(string word)
    {
        if (word is "полчаса" || (word is "half" && Word(1) is "an" && Word(2) is "hour"))
            return Wait(TimeSpan.FromMinutes(30), word is "half" ? 3 : 1);
        return word is "полгода" && SetDay(_today.AddMonths(6), 1);
    }

    private bool TakeDay(string word)
    {
        if (word is "day" && Word(1) is "after" && Word(2) is "tomorrow")
            return SetDay(_today.AddDays(2), 3);
        if (WhenWords.Near.TryGetValue(word, out var ahead))
            return SetDay(_today.AddDays(ahead), 1);
        if (!WhenWords.Days.TryGetValue(word, out var weekday))
            return _isNext && TakeNextSpan(word);
        IsWeekday = true;
        var days = ((int)weekday - (int)_today.DayOfWeek + 7) % 7;
        // A Monday named on a Monday is today only if the hour is still to come; WhenReading looks.
        var hasTime = _at + 1 < _words.Count;
        return SetDay(_today.AddDays(days == 0 && (!hasTime || _isNext) ? 7 : days), 1);
    }

    // "Next week" is its Monday, "next month" its first.
    private bool TakeNextSpan(string word) => WhenWords.Units.TryGetValue(word, out var unit) && unit switch
    {
        TimeUnit.Week => SetDay(_today.AddDays(7 - ((int)_today.DayOfWeek + 6) % 7), 1),
        TimeUnit.Month => SetDay(new DateOnly(_today.Year, _today.Month, 1).AddMonths(1), 1),
        TimeUnit.Year => SetDay(new DateOnly(_today.Year + 1, 1, 1), 1),
        TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => false,
        _ => false,
    };

    private bool TakeDate(string word)
    {
        if (Iso().Match(word) is { Success: true } iso)
            return SetDay(Date(Int(iso, 1), Int(iso, 2), Int(iso, 3)), 1);
        if (Dotted().Match(word) is { Success: true } dotted && !(Day is not null || _isClock) && Int(dotted, 2) is >= 1 and <= 12)
            return SetDay(dotted.Groups[3].Success ? Date(Full(Int(dotted, 3)), Int(dotted, 2), Int(dotted, 1)) : Coming(Int(dotted, 2), Int(dotted, 1)), 1);
        if (Slashed().Match(word) is { Success: true } slashed)
            return TakeSlashed(slashed);
        if (WhenWords.Months.TryGetValue(word, out var month) && IsDayNumber(Word(1)))
            return SetDay(Coming(month, int.Parse(Word(1), CultureInfo.InvariantCulture)), 2);
        return IsDayNumber(word) && WhenWords.Months.TryGetValue(Word(1), out month) && TakeDayMonth(month, int.Parse(word, CultureInfo.InvariantCulture));
    }

    private bool TakeDayMonth(int month, int day)
    {
        var hasYear = Word(2).Length == 4 && Word(2).All(char.IsAsciiDigit);
        return hasYear
            ? SetDay(Date(int.Parse(Word(2), CultureInfo.InvariantCulture), month, day), 3)
            : SetDay(Coming(month, day), 2);
    }

    // Half the world puts the month first: only a number above 12 tells which it is.
    private bool TakeSlashed(Match slashed)
    {
        var (first, second) = (Int(slashed, 1), Int(slashed, 2));
        if (first > 12 == second > 12 && first != second)
            return false;
        return SetDay(first > 12 ? Coming(second, first) : Coming(first, second), 1);
    }

    private bool TakeTime(string word)
    {
        if (WhenWords.Parts.TryGetValue(word, out var hour))
            return word is "tonight" && Day is null ? SetDay(_today, 0) && SetTime(hour, 0, 1) : SetTime(hour, 0, 1);
        if (ClockTime().Match(word) is { Success: true } clock && (word.Contains(':', StringComparison.Ordinal) || Day is not null || _isClock || Int(clock, 2) > 12))
            return SetTime(Int(clock, 1), Int(clock, 2), 1);
        if (!IsHour(word) || _isDelay && Day is null)
            return false;
        hour = int.Parse(word, CultureInfo.InvariantCulture);
        if (WhenWords.BeforeNoon.Contains(Word(1)) || WhenWords.AfterNoon.Contains(Word(1)))
            return hour is >= 1 and <= 12 && SetTime(hour % 12 + (WhenWords.AfterNoon.Contains(Word(1)) ? 12 : 0), 0, 2);
        var namesHours = WhenWords.Units.TryGetValue(Word(1), out var unit) && unit == TimeUnit.Hour;
        if (!_isClock && (Day is null || WhenWords.Units.ContainsKey(Word(1))))
            return false;
        IsBareHour = true;
        return SetTime(hour, 0, namesHours ? 2 : 1);
    }

    private bool TakeCount(string word)
    {
        if (WhenWords.Numbers.TryGetValue(word, out var number) && WhenWords.Numbers.ContainsKey(Word(1)))
            return Step();
        if (WhenWords.Units.TryGetValue(word, out var alone))
            return Count(1, alone, 1);
        var isNumber = WhenWords.Numbers.TryGetValue(word, out number)
            || (word.Length <= 4 && word.All(char.IsAsciiDigit) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number));
        var skipped = Word(1) is "of" ? 2 : 1;
        return isNumber && WhenWords.Units.TryGetValue(Word(skipped), out var unit) && Count(number, unit, skipped + 1);
    }

    private bool Count(int number, TimeUnit unit, int words)
    {
        Years = Math.Max(Years, unit switch
        {
            TimeUnit.Year => number,
            TimeUnit.Month => number / 13,
            TimeUnit.Week => number / 54,
            TimeUnit.Day => number / 367,
            TimeUnit.Hour or TimeUnit.Minute => 0,
            _ => 0,
        });
        return unit switch
        {
            TimeUnit.Minute => Wait(TimeSpan.FromMinutes(number), words),
            TimeUnit.Hour => Wait(TimeSpan.FromHours(number), words),
            TimeUnit.Day => SetDay(_today.AddDays(number), words),
            TimeUnit.Week => SetDay(_today.AddDays(7 * number), words),
            TimeUnit.Month => SetDay(_today.AddMonths(number), words),
            TimeUnit.Year => SetDay(_today.AddYears(Math.Min(number, 1000)), words),
            _ => false,
        };
    }

    private bool Wait(TimeSpan delay, int words)
    {
        Delay = (Delay ?? TimeSpan.Zero) + delay;
        _at += words;
        return true;
    }

    private bool SetDay(DateOnly? day, int words)
    {
        if (day is null || Day is not null)
            return false;
        Day = day;
        (_isDelay, _isClock, _isNext) = (false, false, false);
        _at += words;
        return true;
    }

    private bool SetTime(int hour, int minute, int words)
    {
        if (Time is not null || hour > 23 || minute > 59)
            return false;
        Time = new TimeOnly(hour, minute);
        _at += words;
        return true;
    }

    private DateOnly? Coming(int month, int day)
    {
        for (var year = _today.Year; year <= _today.Year + 4; year++)
        {
            if (Date(year, month, day) is { } date && date >= _today)
                return date;
        }

        return null;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Full(int year) => year < 100 ? 2000 + year : year;

    private static bool IsHour(string word) => word.Length is 1 or 2 && word.All(char.IsAsciiDigit);

    private static bool IsDayNumber(string word) => IsHour(word);

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[0-9])[tт](?=[0-9])")]
    private static partial Regex IsoT();

    // Numbers with their marks are one word, letters another: "3pm" is "3", "pm". Any other character is a word nobody knows.
    [GeneratedRegex(@"[0-9]+(?:[.:/\-][0-9]+)*|\p{L}+|[^\s,.0-9\p{L}]")]
    private static partial Regex Token();

    [GeneratedRegex("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{2}|[0-9]{4}))?$")]
    private static partial Regex Dotted();

    [GeneratedRegex("^([0-9]{1,2})/([0-9]{1,2})$")]
    private static partial Regex Slashed();

    [GeneratedRegex("^([0-9]{1,2})[:.]([0-9]{2})$")]
    private static partial Regex ClockTime();
}
