using Bot.Dialogs;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs;

/// <summary>When something is needed, told as a stretch of time: it is Monday 23 November 2026.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData("en", "next week", "now")]
    [InlineData("en", "in 10 days", "now")]
    [InlineData("en", "in three weeks", "two-months")]
    [InlineData("en", "in a month and a half", "two-months")]
    [InlineData("en", "by the end of the year", "two-months")]
    [InlineData("en", "we move out in 5 weeks", "two-months")]
    [InlineData("en", "in half a year", "no-date")]
    [InlineData("en", "in March", "no-date")]
    [InlineData("en", "20.12", "two-months")]
    [InlineData("ru", "через полтора месяца", "two-months")]
    [InlineData("ru", "недели через три", "two-months")]
    [InlineData("ru", "до конца года", "two-months")]
    [InlineData("ru", "на следующей неделе", "now")]
    [InlineData("ru", "через полгода", "no-date")]
    [InlineData("ru", "через год", "no-date")]
    [InlineData("hy", "երեք շաբաթից", "two-months")]
    [InlineData("hy", "վեց ամսից", "no-date")]
    [InlineData("hy", "մինչև տարվա վերջ", "two-months")]
    [InlineData("lv", "pēc pusotra mēneša", "two-months")]
    [InlineData("lv", "līdz gada beigām", "two-months")]
    [InlineData("lv", "pēc pusgada", "no-date")]
    [InlineData("lt", "po trijų savaičių", "two-months")]
    [InlineData("lt", "kitą savaitę", "now")]
    [InlineData("no", "om seks uker", "two-months")]
    [InlineData("no", "neste uke", "now")]
    [InlineData("no", "innen utgangen av året", "two-months")]
    public void A_stretch_of_time_is_an_answer(string language, string typed, string value) =>
        Assert.Equal(value, Assert.IsType<Reading.Understood>(Read(language, typed)).Value);

    [Theory]
    [InlineData("en", "in two or three weeks", "now", "two-months")]
    [InlineData("ru", "через 2-3 недели", "now", "two-months")]
    [InlineData("lv", "pēc 2-3 nedēļām", "now", "two-months")]
    [InlineData("hy", "երկու-երեք շաբաթից", "now", "two-months")]
    public void One_that_may_belong_to_two_options_is_asked_back_with_both(string language, string typed, params string[] values) =>
        Assert.Equal(values, Assert.IsType<Reading.Guessed>(Read(language, typed)).Options.Select(o => o.Value));

    [Theory]
    [InlineData("en", "not in two weeks")]
    [InlineData("en", "in two weeks?")]
    [InlineData("en", "my cat had kittens three weeks ago")]
    [InlineData("en", "three weeks ago")]
    [InlineData("lv", "pirms divām nedēļām")]
    [InlineData("hy", "երկու ամիս առաջ")]
    [InlineData("en", "I live at 3 Park Street")]
    [InlineData("ru", "не раньше чем через месяц")]
    public void What_says_something_else_is_not_taken_unasked(string language, string typed) =>
        Assert.IsNotType<Reading.Understood>(Read(language, typed));

    [Theory]
    [InlineData("within: 14d, text: Now", "within: 62d, text: Now", 7, "both within 62d")]
    [InlineData("within: 14d, text: Now", "within: 14, text: Now", 6, "give days from 1d to 3650d")]
    [InlineData("within: 14d, text: Now", "within: 9999d, text: Now", 6, "give days from 1d to 3650d")]
    [InlineData("within: 14d, text: Now", "after: 62d, text: Now", 8, "only one can be \"after\"")]
    [InlineData("within: 62d, text: Soon", "within: 62d, after: 14d, text: Soon", 7, "leave \"after\" to the last one")]
    [InlineData("after: 62d, text: Later", "after: 90d, text: Later", 8, "the longest \"within\" of step \"when\" is 62d")]
    public void Stretches_that_leave_gaps_or_overlap_are_faults(string sound, string broken, int line, string message)
    {
        const string Script = """
            script: spans
            steps:
              - id: when
                kind: choice
                options:
                  - { id: now, within: 14d, text: Now }
                  - { id: soon, within: 62d, text: Soon }
                  - { id: later, after: 62d, text: Later }
                text: When?
              - { id: end, kind: end, text: Thank you, actions: [write] }
            """;
        var text = Script.ReplaceLineEndings("\n").Replace("script: spans", "script: spans\nlanguages: [en]", StringComparison.Ordinal);
        Assert.Empty(DialogScripts.Check([new ScriptSource("spans.yaml", text)], Shipped.Firm()));

        var faults = DialogScripts.Check([new ScriptSource("spans.yaml", text.Replace(sound, broken, StringComparison.Ordinal))], Shipped.Firm());

        Assert.Contains(faults, f => f.Line == line + 1 && f.Message.Contains(message, StringComparison.Ordinal));
    }

    private static Reading Read(string language, string typed) =>
        AnswerReading.Typed(Shipped.Qualify.Step("timing")!, typed, new Scene(Shipped.Qualify, language, Shipped.MondayMorning, Shipped.Riga));
}
