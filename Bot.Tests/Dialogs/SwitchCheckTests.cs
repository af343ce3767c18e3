using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Scripts that lead into each other: never round, never into a language they don't speak.</summary>
public sealed class SwitchCheckTests
{
    private const string End = "  - { id: bye, kind: end, text: { en: Bye., lv: Sveiki. }, actions: [write] }\n";

    private const string Size = "  - { id: size, kind: choice, text: { en: Size?, lv: Lielums? }, options: [{ id: small, text: { en: Small, lv: Mazs } }, { id: large, text: { en: Large, lv: Liels } }] }\n";

    [Theory]
    [InlineData("  - { id: go, kind: switch, script: two }\n")]
    [InlineData("  - { id: go, kind: switch, when: { topic: a }, script: two }\n" + End)]
    [InlineData(Size + "  - { id: go, kind: switch, when: { size: small }, script: two }\n" + End)]
    public void Switches_that_lead_round_are_a_fault(string steps)
    {
        var fault = Assert.Single(Check(One(steps), Two(Size + "  - { id: back, kind: switch, script: one }\n")));

        Assert.Equal("one.yaml", fault.File);
        Assert.Contains("one → two → one lead round", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - { id: go, kind: switch, when: { not: { known: size } }, script: two }\n" + End)]
    [InlineData("  - { id: say, kind: say, text: { en: On., lv: Tālāk. }, next: [{ when: { size: small }, to: bye }, { when: { size: large }, to: bye }, { to: go }] }\n  - { id: go, kind: switch, script: two }\n" + End)]
    [InlineData("  - { id: ask, kind: person, text: { en: A person., lv: Cilvēks. } }\n  - { id: go, kind: switch, script: two }\n")]
    public void What_ends_once_the_questions_are_answered_is_none(string steps) =>
        Assert.Empty(Check(One(steps), Two(Size + "  - { id: back, kind: switch, script: one }\n")));

    [Fact]
    public void A_button_at_the_end_may_lead_back() =>
        Assert.Empty(Check(
            One("  - { id: go, kind: switch, script: two }\n"),
            Two(Size + "  - { id: bye, kind: end, text: { en: Bye., lv: Sveiki. }, actions: [{ id: back, text: { en: Again, lv: Vēlreiz }, script: one }] }\n")));

    [Theory]
    [InlineData("  - { id: go, kind: switch, script: two }\n", 5)]
    [InlineData("  - { id: over, kind: end, text: { en: Bye., lv: Sveiki. }, actions: [{ id: on, text: { en: More, lv: Vairāk }, script: two }] }\n", 5)]
    public void A_script_without_the_language_one_comes_in_is_a_fault(string steps, int line)
    {
        var fault = Assert.Single(Check(One(steps), Two(End).Replace("[en, lv]", "[en]", StringComparison.Ordinal).Replace("{ en: Bye., lv: Sveiki. }", "Bye.", StringComparison.Ordinal)));

        Assert.Equal(("one.yaml", line), (fault.File, fault.Line));
        Assert.Contains("\"two\", which has no Latviešu (lv); add the language there, or lead there only \"when: { language: [en] }\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_never_comes_there_is_none() =>
        Assert.Empty(Check(
            One("  - { id: go, kind: switch, when: { language: en }, script: two }\n" + End),
            Two(End).Replace("[en, lv]", "[en]", StringComparison.Ordinal).Replace("{ en: Bye., lv: Sveiki. }", "Bye.", StringComparison.Ordinal)));

    private static string One(string steps) =>
        "script: one\nlanguages: [en, lv]\nsteps:\n  - { id: topic, kind: choice, text: { en: What?, lv: Ko? }, options: [{ id: a, text: { en: Aa, lv: Āā } }, { id: b, text: { en: Bb, lv: Bē } }] }\n" + steps;

    private static string Two(string steps) => "script: two\nlanguages: [en, lv]\nsteps:\n" + steps;

    private static IReadOnlyList<ScriptFault> Check(string one, string two) =>
        DialogScripts.Check([new ScriptSource("one.yaml", one), new ScriptSource("two.yaml", two)], Shipped.Firm());
}
