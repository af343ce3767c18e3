namespace Bot.Dialogs.Languages;

/// <summary>The words of days and hours. Phrases are compared after <see cref="Understanding.Words.Normalise"/>.</summary>
internal sealed class CalendarWords
{
    public string AsSoonAsPossible { get; set; } = "";
    public List<string> Asap { get; set; } = [];
    public string ShowToday { get; set; } = "";
    public string ShowTomorrow { get; set; } = "";

    /// <summary>Sunday first.</summary>
    public List<string> ShowDays { get; set; } = [];
    /// <summary>"On Monday", in the case the language wants; Sunday first.</summary>
    public List<string> OnDays { get; set; } = [];
    public List<string> Today { get; set; } = [];
    public List<string> Tomorrow { get; set; } = [];
    public List<string> DayAfter { get; set; } = [];

    /// <summary>The day behind it, where a language has a word for it: послепослезавтра.</summary>
    public List<string> ThirdDay { get; set; } = [];

    /// <summary>Sunday first.</summary>
    public List<List<string>> Days { get; set; } = [];

    /// <summary>January first.</summary>
    public List<List<string>> Months { get; set; } = [];
    public List<string> In { get; set; } = [];
    public List<string> Hours { get; set; } = [];
    public List<string> Minutes { get; set; } = [];
    public List<string> HalfHour { get; set; } = [];
    public List<string> QuarterHour { get; set; } = [];
    /// <summary>Behind a number: "three quarters of an hour".</summary>
    public List<string> QuarterUnits { get; set; } = [];

    /// <summary>Between a stretch and the day it is counted from: "a week from tomorrow".</summary>
    public List<string> FromDay { get; set; } = [];

    /// <summary>Before the day of a month, and of nothing else: "ամսի երեսունին".</summary>
    public List<string> MonthLeads { get; set; } = [];
    public List<string> DayUnits { get; set; } = [];
    public List<string> WeekUnits { get; set; } = [];

    /// <summary>What would be misread by the rest of these words, and is asked again instead.</summary>
    public List<string> Unclear { get; set; } = [];
    public List<string> Am { get; set; } = [];
    public List<string> Pm { get; set; } = [];

    /// <summary>After noon of the hours from six, before it of the small ones: at night.</summary>
    public List<string> Night { get; set; } = [];
    public List<DayPart> Parts { get; set; } = [];
    public Dictionary<string, int> Numbers { get; set; } = [];
    /// <summary>What may hang on a number in words: "քսանհինգին".</summary>
    public List<string> NumberEndings { get; set; } = [];
    public List<string> MonthUnits { get; set; } = [];

    public List<string> YearUnits { get; set; } = [];

    /// <summary>Stretches that have a name: half_year, week_after_next, month_end, next_month, year_end, next_year … → their phrases.</summary>
    public Dictionary<string, List<string>> Stretches { get; set; } = [];

    /// <summary>Beside the name of a month: start, middle, end → their words.</summary>
    public Dictionary<string, List<string>> Edges { get; set; } = [];

    /// <summary>spring, summer, autumn and winter → their words, for the north of the earth.</summary>
    public Dictionary<string, List<string>> Seasons { get; set; } = [];

    /// <summary>Days of feasts → their names: "12-24", "easter", "easter-2" for the second day before it, "orthodox_easter+49".</summary>
    public Dictionary<string, List<string>> Feasts { get; set; } = [];

    /// <summary>Before the name of a day or a season: the one that has passed.</summary>
    public List<string> Last { get; set; } = [];
    public List<string> LastWeek { get; set; } = [];

    /// <summary>Before the day of a month: "on the tenth", "den 10.".</summary>
    public List<string> DayLeads { get; set; } = [];

    /// <summary>Before the name of a day: the one of the coming week.</summary>
    public List<string> Next { get; set; } = [];

    /// <summary>Behind the name of a day: it is that behind something else, "the Monday after my holiday".</summary>
    public List<string> After { get; set; } = [];

    /// <summary>Between a weekday and a part of it in one word: the s of "fredagsmorgen".</summary>
    public List<string> DayLinks { get; set; } = [];

    /// <summary>Words and what is read for each: fortnight → two weeks.</summary>
    public Dictionary<string, string> SpeltOut { get; set; } = [];

    /// <summary>Between a week and the day it is counted from: on.</summary>
    public List<string> WeekOn { get; set; } = [];

    /// <summary>Behind the name of a day: the one a week later, "Friday week".</summary>
    public List<string> WeekBehind { get; set; } = [];

    /// <summary>Before the name of a day: the one of the week behind the coming one.</summary>
    public List<string> AfterNext { get; set; } = [];

    /// <summary>What hangs before the name of a day as one word, and the word it stands for: nākam → nākamo.</summary>
    public Dictionary<string, string> DayPrefixes { get; set; } = [];
    public List<string> NextWeek { get; set; } = [];
    public List<string> Weekend { get; set; } = [];

    /// <summary>"Half past three": 3:30.</summary>
    public List<string> HalfPast { get; set; } = [];

    /// <summary>"Halv fire", "в половине четвёртого": half an hour before the hour named.</summary>
    public List<string> HalfTo { get; set; } = [];

    /// <summary>"Quarter past three": 3:15.</summary>
    public List<string> QuarterPast { get; set; } = [];

    /// <summary>"Четверть четвёртого": a quarter into the hour that leads to the one named.</summary>
    public List<string> QuarterInto { get; set; } = [];

    /// <summary>"Quarter to three": 2:45.</summary>
    public List<string> QuarterTo { get; set; } = [];

    /// <summary>Hours in the form they take behind these words: четвертого → 4.</summary>
    public Dictionary<string, int> OrdinalHours { get; set; } = [];

    /// <summary>Single words that are a time of day: pusčetros → "03:30".</summary>
    public Dictionary<string, string> ClockWords { get; set; } = [];

    /// <summary>A date as people write it, with {day} and {month}: "{day} {month}", "{day}.{month}.".</summary>
    public string ShowDate { get; set; } = "";

    /// <summary>What stands for {month}, January first; empty: its number.</summary>
    public List<string> ShowMonths { get; set; } = [];

    /// <summary>Before an hour: at, about.</summary>
    public List<string> At { get; set; } = [];

    /// <summary>Before an hour that is the latest, not the one meant: by, until.</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>Behind the hour: o'clock.</summary>
    public List<string> OClock { get; set; } = [];

    /// <summary>"Ten past three": minutes, the word, the hour.</summary>
    public List<string> MinutesPast { get; set; } = [];

    /// <summary>"Ten to three": minutes, the word, the hour.</summary>
    public List<string> MinutesTo { get; set; } = [];

    /// <summary>"Без десяти три": the word, minutes, the hour.</summary>
    public List<string> WithoutMinutes { get; set; } = [];

    /// <summary>Behind the day of a month: th, number.</summary>
    public List<string> DayMarks { get; set; } = [];

    /// <summary>Behind a span, where others say "in" before it: later, from now.</summary>
    public List<string> Later { get; set; } = [];

    /// <summary>Units whose form itself says "in": minutes, hours, days, weeks, months → their words.</summary>
    public Dictionary<string, List<string>> UnitsAhead { get; set; } = [];

    /// <summary>"Երեքն անց կես": the hour, the word, the minutes.</summary>
    public List<string> HourPast { get; set; } = [];

    /// <summary>"Չորսից տասը պակաս": the hour, the minutes, the word.</summary>
    public List<string> MinutesLess { get; set; } = [];

    /// <summary>Beside a span that has passed: ago.</summary>
    public List<string> Ago { get; set; } = [];

    /// <summary>What leaves the time open: it depends.</summary>
    public List<string> Depends { get; set; } = [];

    /// <summary>Before a time that is the earliest: not before, at the earliest.</summary>
    public List<string> NotBefore { get; set; } = [];

    /// <summary>With what is not needed makes a time the earliest: "earlier than spring I don't need it".</summary>
    public List<string> Earlier { get; set; } = [];
    public List<string> NotNeeded { get; set; } = [];

    /// <summary>Before a feast or a day: the one that follows it at once, "right after".</summary>
    public List<string> RightAfter { get; set; } = [];

    /// <summary>Before a time that is under way: this.</summary>
    public List<string> This { get; set; } = [];

    /// <summary>The form of "hour" behind the number of an hour of the clock, and of no count: "po 4 valandos".</summary>
    public List<string> ClockHours { get; set; } = [];

    /// <summary>"A few": how many is not known.</summary>
    public List<string> Few { get; set; } = [];

    /// <summary>"Any time": of the day named beside it, the first that is free.</summary>
    public List<string> AnyTime { get; set; } = [];

    /// <summary>Beside the name of a day: all of it.</summary>
    public List<string> Whole { get; set; } = [];

    /// <summary>Beside a time: what else one does then, so that it may be no time for a call.</summary>
    public List<string> Busy { get; set; } = [];

    /// <summary>Before a month or a season, of which it says no more: sometime.</summary>
    public List<string> Sometime { get; set; } = [];

    /// <summary>What leads what is said beside a time.</summary>
    public AsideWords Asides { get; set; } = new();
}
