using System.Collections.Frozen;

namespace Bot.Host.Leads;

/// <summary>A length of time people count in.</summary>
internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>The words by which dates and times are named, English and Russian together; lower case, "ё" as "е".</summary>
internal static class WhenWords
{
    public static readonly FrozenDictionary<string, TimeUnit> Units = Table<TimeUnit>(
        (TimeUnit.Minute, "min mins minute minutes мин минут минуту минуты"),
        (TimeUnit.Hour, "h hr hrs hour hours ч час часа часов"),
        (TimeUnit.Day, "d day days д день дня дней сутки суток"),
        (TimeUnit.Week, "w wk week weeks нед неделя неделю недели недель неделе"),
        (TimeUnit.Month, "mo month months мес месяц месяца месяцев месяце"),
        (TimeUnit.Year, "y year years год года лет году"));

    public static readonly FrozenDictionary<string, DayOfWeek> Days = Table<DayOfWeek>(
        (DayOfWeek.Monday, "mon monday пн понедельник понедельника"),
        (DayOfWeek.Tuesday, "tue tues tuesday вт вторник вторника"),
        (DayOfWeek.Wednesday, "wed wednesday ср среда среду среды"),
        (DayOfWeek.Thursday, "thu thurs thursday чт четверг четверга"),
        (DayOfWeek.Friday, "fri friday пт пятница пятницу пятницы"),
        (DayOfWeek.Saturday, "sat saturday сб суббота субботу субботы"),
        (DayOfWeek.Sunday, "sun sunday вс воскресенье воскресенья"));

    public static readonly FrozenDictionary<string, int> Months = Table<int>(
        (1, "jan january янв январь января"), (2, "feb february фев февраль февраля"), (3, "mar march мар март марта"),
        (4, "apr april апр апрель апреля"), (5, "may май мая"), (6, "jun june июн июнь июня"), (7, "jul july июл июль июля"),
        (8, "aug august авг август августа"), (9, "sep sept september сен сент сентябрь сентября"),
        (10, "oct october окт октябрь октября"), (11, "nov november ноя нояб ноябрь ноября"), (12, "dec december дек декабрь декабря"));

    public static readonly FrozenDictionary<string, int> Numbers = Table<int>(
        (1, "a an one один одну одна"), (2, "two couple два две пару"), (3, "three три"), (4, "four четыре"), (5, "five пять"),
        (6, "six шесть"), (7, "seven семь"), (8, "eight восемь"), (9, "nine девять"), (10, "ten десять"));

    /// <summary>Days from today.</summary>
    public static readonly FrozenDictionary<string, int> Near = Table<int>(
        (0, "today сегодня"), (1, "tomorrow tmrw завтра"), (2, "послезавтра overmorrow"));

    /// <summary>The hour a part of the day stands for.</summary>
    public static readonly FrozenDictionary<string, int> Parts = Table<int>(
        (10, "morning утром утро"), (12, "noon midday полдень"), (15, "afternoon днем"), (18, "evening tonight вечером вечер"));

    public static readonly FrozenSet<string> BeforeNoon = Set("am утра");
    public static readonly FrozenSet<string> AfterNoon = Set("pm вечера");
    public static readonly FrozenSet<string> Delay = Set("in within через спустя");
    public static readonly FrozenSet<string> Clock = Set("at в во к");
    public static readonly FrozenSet<string> Next = Set("next следующий следующую следующее следующей следующем след");
    public static readonly FrozenSet<string> Filler = Set("on на the of this этот эту");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params (T Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Meaning))).ToFrozenDictionary(StringComparer.Ordinal);
}
