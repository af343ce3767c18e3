using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads a day: "24.12", "next Friday", "in two weeks", "через месяц".</summary>
internal static class DateReading
{
    private const string Format = "yyyy-MM-dd";
    private const int MostStrange = 4;
    private const int MostGuesses = 5;

    public static Reading Read(Step step, string text, Scene scene)
    {
        text = TimeClause.WithoutWraps(text, scene.Pack);
        var asides = new TimeAsides(scene.Pack, isOnlyDay: true, t => Spoken(t, scene));
        if (asides.Told(text) is var (told, isSure) && Whole(step, told, scene) is not Reading.Missed and var had)
            return had is Reading.Understood one && !isSure ? Reading.Guessed.Only(one) : had;
        var whole = Whole(step, text, scene);
        return whole is not Reading.Understood && asides.ToldUnparted(text) is { } part && Whole(step, part, scene) is Reading.Understood unparted ? Reading.Guessed.Only(unparted) : whole;
    }

    private static SpokenReading Spoken(string text, Scene scene) =>
        SpokenReading.Of(text, scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language), Today(scene), isOnlyDay: true);

    private static Reading Whole(Step step, string text, Scene scene)
    {
        var spoken = Spoken(text, scene);
        if (spoken.Time is not SpokenTime.Moment { Days: { Count: > 0 } days } || spoken.IsNegated)
            return Reading.Missed.Plainly;
        var readings = days.Take(MostGuesses).Select(d => Judge(step, d, scene)).ToList();
        var had = readings.OfType<Reading.Understood>().ToList();
        if (had.Count == 0 || readings.Count == 1)
            return readings[0] is Reading.Understood sure && (spoken.IsEither || spoken.Strange > MostStrange) ? Reading.Guessed.Only(sure) : readings[0];
        return (Reading?)Told(had, step, text, scene) ?? new Reading.Guessed(had);
    }

    // "Monday in a week, that is the 30th": what closes the answer tells which.
    private static Reading.Understood? Told(List<Reading.Understood> had, Step step, string text, Scene scene)
    {
        var comma = text.LastIndexOf(',');
        return comma > 0 && !Words.Normalise(text).Split(' ').Any(scene.Pack.Alternatives.Contains)
            && text.AsSpan(comma).IndexOfAnyInRange('0', '9') >= 0
            && Whole(step, text[(comma + 1)..], scene) is Reading.Understood told && had.Contains(told)
            && Whole(step, text[..comma], scene) is Reading.Guessed open && open.Options.Contains(told) ? told : null;
    }

    /// <summary>Of a button whose id is the day, "2026-12-24".</summary>
    public static Reading Pressed(Step step, string optionId, Scene scene) =>
        DateOnly.TryParseExact(optionId, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Judge(step, day, scene) : Reading.Missed.Plainly;

    private static Reading Judge(Step step, DateOnly day, Scene scene)
    {
        var today = Today(scene);
        if (day < today && !step.AllowsPast)
            return new Reading.Objected("date_past");
        if (step.FarthestDays > 0 && Math.Abs(day.DayNumber - today.DayNumber) > step.FarthestDays)
            return new Reading.Objected("date_far") { Detail = step.FarthestDays.ToString(CultureInfo.InvariantCulture) };
        return new Reading.Understood(day.ToString(Format, CultureInfo.InvariantCulture), CallSlots.Date(day, scene));
    }

    private static DateOnly Today(Scene scene) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime);
}
