using Bot.Dialogs;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Understanding;
using Bot.Domain.Firm;

namespace Bot.Tests.Dialogs;

/// <summary>Monday 23 November 2026, 11:20 in Riga; the firm works Mon–Fri 9–18 and Sat 10–15.</summary>
public sealed class CallTimeTests
{
    [Theory]
    [InlineData("en", "tomorrow at 3", "2026-11-24T13:00:00Z")]
    [InlineData("en", "tomorrow at 3pm", "2026-11-24T13:00:00Z")]
    [InlineData("en", "Tomorrow, 10:30 a.m.", "2026-11-24T08:30:00Z")]
    [InlineData("en", "15:30", "2026-11-23T13:30:00Z")]
    [InlineData("en", "at 10", "2026-11-24T08:00:00Z")]
    [InlineData("en", "in an hour", "2026-11-23T10:20:00Z")]
    [InlineData("en", "in 2 hours please", "2026-11-23T11:20:00Z")]
    [InlineData("en", "in half an hour", "2026-11-23T09:50:00Z")]
    [InlineData("en", "in 90 minutes", "2026-11-23T10:50:00Z")]
    [InlineData("en", "monday 11", "2026-11-30T09:00:00Z")]
    [InlineData("en", "monday 15", "2026-11-23T13:00:00Z")]
    [InlineData("en", "Friday at noon", "2026-11-27T10:00:00Z")]
    [InlineData("en", "25.11 14:00", "2026-11-25T12:00:00Z")]
    [InlineData("en", "Nov 25 at 2 pm", "2026-11-25T12:00:00Z")]
    [InlineData("en", "the day after tomorrow in the morning", "2026-11-25T08:00:00Z")]
    [InlineData("en", "in two days at 11", "2026-11-25T09:00:00Z")]
    [InlineData("ru", "через 2 дня в 11", "2026-11-25T09:00:00Z")]
    [InlineData("ru", "через неделю утром", "2026-11-30T08:00:00Z")]
    [InlineData("en", "asap", "asap")]
    [InlineData("en", "any time", "asap")]
    [InlineData("en", "half past 3", "2026-11-23T13:30:00Z")]
    [InlineData("en", "quarter to 4 tomorrow", "2026-11-24T13:45:00Z")]
    [InlineData("en", "between 2 and 4", "2026-11-23T12:00:00Z")]
    [InlineData("en", "any time tomorrow", "2026-11-24T07:00:00Z")]
    [InlineData("ru", "завтра в половине четвёртого", "2026-11-24T13:30:00Z")]
    [InlineData("ru", "без десяти три", "2026-11-23T12:50:00Z")]
    [InlineData("ru", "минут через двадцать", "2026-11-23T09:40:00Z")]
    [InlineData("ru", "завтра в 15", "2026-11-24T13:00:00Z")]
    [InlineData("ru", "завтра в 3 дня", "2026-11-24T13:00:00Z")]
    [InlineData("ru", "Завтра утром", "2026-11-24T08:00:00Z")]
    [InlineData("ru", "через час", "2026-11-23T10:20:00Z")]
    [InlineData("ru", "через полчаса", "2026-11-23T09:50:00Z")]
    [InlineData("ru", "через два часа", "2026-11-23T11:20:00Z")]
    [InlineData("ru", "в понедельник в 11", "2026-11-30T09:00:00Z")]
    [InlineData("ru", "во вторник в 15:30", "2026-11-24T13:30:00Z")]
    [InlineData("ru", "25 ноября в 14.00", "2026-11-25T12:00:00Z")]
    [InlineData("ru", "25.12 14:00", "2026-12-25T12:00:00Z")]
    [InlineData("ru", "послезавтра после обеда", "2026-11-25T13:00:00Z")]
    [InlineData("ru", "как можно скорее", "asap")]
    [InlineData("ru", "tomorrow at 15", "2026-11-24T13:00:00Z")]
    [InlineData("en", "30 november at 16.00", "2026-11-30T14:00:00Z")]
    [InlineData("en", "in a week at 13", "2026-11-30T11:00:00Z")]
    [InlineData("en", "30.11. at 3 pm", "2026-11-30T13:00:00Z")]
    [InlineData("en", "monday 30 november at 3 pm", "2026-11-30T13:00:00Z")]
    [InlineData("ru", "через неделю в 15", "2026-11-30T13:00:00Z")]
    [InlineData("lt", "lapkričio 30 dieną 13 valandą", "2026-11-30T11:00:00Z")]
    [InlineData("no", "den 30. klokka 15", "2026-11-30T13:00:00Z")]
    [InlineData("lv", "nākampirmdien 9.30", "2026-11-30T07:30:00Z")]
    [InlineData("lv", "šopiektdien 14.00", "2026-11-27T12:00:00Z")]
    [InlineData("lt", "2026.12.10 15:00", "2026-12-10T13:00:00Z")]
    [InlineData("lt", "2026/12/10 15:00", "2026-12-10T13:00:00Z")]
    public void A_time_in_words_is_understood(string language, string typed, string value)
    {
        var understood = Assert.IsType<Reading.Understood>(Read(language, typed));

        Assert.Equal(value, understood.Value);
    }

    [Theory]
    [InlineData("today at 9", "slot_past")]
    [InlineData("23.11.2020 10:00", "slot_past")]
    [InlineData("sunday at 12", "slot_closed")]
    [InlineData("tonight at 9", "slot_closed")]
    [InlineData("tomorrow at 23:00", "slot_closed")]
    [InlineData("25.12.2027 10:00", "slot_far")]
    [InlineData("in 900 hours", "slot_closed")]
    [InlineData("wednesday", "slot_day")]
    [InlineData("in two days", "slot_day")]
    [InlineData("sunday", "slot_closed")]
    [InlineData("next week", "slot_day")]
    [InlineData("Tuesday or Wednesday", "slot_day")]
    [InlineData("before 12 tomorrow", "slot_day")]
    public void A_time_that_cannot_be_had_is_objected_to_with_offers(string typed, string textKey)
    {
        var objected = Assert.IsType<Reading.Objected>(Read("en", typed));

        Assert.Equal(textKey, objected.TextKey);
        Assert.NotEmpty(objected.Offers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("what do you mean")]
    [InlineData("99:99")]
    [InlineData("not before 3")]
    [InlineData("32.13")]
    [InlineData("in a million years")]
    [InlineData("12345678901234567890")]
    public void What_is_no_time_is_missed(string typed) => Assert.IsType<Reading.Missed>(Read("en", typed));

    [Theory]
    [InlineData("2026-11-23T08:00Z")]
    [InlineData("9999-12-31T23:59Z")]
    [InlineData("nonsense")]
    [InlineData("2026-11-24T22:00Z")]
    public void A_forged_slot_is_not_taken(string optionId) =>
        Assert.IsNotType<Reading.Understood>(CallTimeReading.Pressed(optionId, Scene("en")));

    [Fact]
    public void A_holiday_is_neither_offered_nor_taken()
    {
        var firm = Shipped.Firm();
        var scripts = DialogScripts.Load(ScriptSource.Shipped, firm with { Hours = firm.Hours with { Holidays = new HashSet<DateOnly> { new(2026, 11, 24) } } });
        Assert.True(scripts.TryGet("qualify", out var script));
        var scene = new Scene(script, "en", Shipped.MondayMorning, Shipped.Riga);

        Assert.Equal("slot_closed", Assert.IsType<Reading.Objected>(CallTimeReading.Read("tomorrow at 3", scene)).TextKey);
        Assert.DoesNotContain(CallSlots.Offers(scene), o => o.Id.StartsWith("2026-11-24", StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_when_nobody_is_free_is_neither_offered_nor_taken()
    {
        var scene = Scene("en") with { Diary = Diary("2026-11-24T10:00", "2026-11-24T13:00") };

        var objected = Assert.IsType<Reading.Objected>(CallTimeReading.Read("tomorrow at 3", scene));
        Assert.Equal(("slot_taken", "Tomorrow 15:30"), (objected.TextKey, objected.Offers[0].Text));
        Assert.Equal("slot_taken", Assert.IsType<Reading.Objected>(CallTimeReading.Pressed("2026-11-24T13:15Z", scene)).TextKey);
        Assert.Equal("2026-11-24T13:30:00Z", Assert.IsType<Reading.Understood>(CallTimeReading.Read("tomorrow 15:30", scene)).Value);
        Assert.Equal(["Today 13:00", "Today 17:00", "Tomorrow 10:00", "Tomorrow 14:00"], CallSlots.From(scene.Now, scene).Select(i => CallSlots.Button(i, scene).Text));
        var busier = scene with { Diary = Diary("2026-11-23T11:00", "2026-11-23T15:30", "2026-11-24T08:00", "2026-11-24T12:00") };
        Assert.Equal(["Today 13:30", "Tomorrow 10:30", "Tomorrow 14:30", "Wed 10:00"], CallSlots.From(busier.Now, busier).Select(i => CallSlots.Button(i, busier).Text));
    }

    [Fact]
    public void When_nobody_is_free_for_weeks_every_time_can_be_had()
    {
        var scene = Scene("en") with { Diary = new CallDiary([new BusySpan(Shipped.MondayMorning.AddDays(-1), Shipped.MondayMorning.AddDays(90))]) };

        Assert.NotEmpty(CallSlots.From(scene.Now, scene));
        Assert.IsType<Reading.Understood>(CallTimeReading.Read("tomorrow at 3", scene));
    }

    [Fact]
    public void Words_that_are_not_understood_make_a_bare_figure_a_guess() =>
        Assert.IsType<Reading.Guessed>(Read("en", "my dog is 3"));

    [Theory]
    [InlineData("en", "the day of my exam at 15")]
    [InlineData("en", "on my birthday at 3 pm")]
    [InlineData("no", "dagen etter eksamen klokka 13")]
    [InlineData("ru", "в день экзамена в 15:00")]
    public void A_clock_without_a_day_beside_what_is_not_understood_is_a_guess(string language, string typed) =>
        Assert.IsType<Reading.Guessed>(Read(language, typed));

    [Theory]
    [InlineData("tuesday 25.11. at 15:00")]
    [InlineData("tomorrow, friday, at 15:00")]
    public void Two_names_of_different_days_are_asked_about(string typed) => Assert.IsNotType<Reading.Understood>(Read("en", typed));

    [Fact]
    public void Out_of_hours_as_soon_as_possible_is_not_offered()
    {
        var offers = CallSlots.Offers(Scene("en", Shipped.SaturdayEvening));

        Assert.Equal(["Mon 09:00", "Mon 13:00", "Tue 10:00", "Tue 14:00"], offers.Select(o => o.Text));
    }

    [Fact]
    public void Another_zone_is_noted_and_nights_are_left_out()
    {
        var scene = Scene("en") with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") };

        Assert.Equal(["Today 10:00 (UTC-5)", "Tomorrow 07:00 (UTC-5)"], CallSlots.From(scene.Now, scene).Take(2).Select(i => CallSlots.Button(i, scene).Text));
    }

    private static CallDiary Diary(params string[] calls) =>
        CallDiary.Of([.. calls.Select(c => DateTimeOffset.Parse(c + "Z", System.Globalization.CultureInfo.InvariantCulture))], 1, TimeSpan.FromMinutes(30));

    private static Reading Read(string language, string typed) => CallTimeReading.Read(typed, Scene(language));

    private static Scene Scene(string language, DateTimeOffset? now = null) =>
        new(Shipped.Qualify, language, now ?? Shipped.MondayMorning, Shipped.Riga);
}
