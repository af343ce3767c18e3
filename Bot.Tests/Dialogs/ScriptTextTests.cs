using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>What a text must hold: every language, placeholders that something fills, and no button that promises an answer.</summary>
public sealed class ScriptTextTests
{
    private const string Windows =
        """
        script: windows
        languages: [en, ru]
        constants: { brand: { same: "Hearth" } }
        steps:
          - id: how_many
            kind: choice
            text: { en: "How many windows by {brand}?", ru: "Сколько окон от {brand}?" }
            options:
              - { id: few, text: { en: "One or two", ru: "Одно-два" } }
              - { id: many, text: { en: More, ru: Больше } }
              - { id: brand, text: { same: "REHAU", ru: "РЕХАУ" } }
              - { id: figure, text: "50–80" }
          - id: floor
            kind: number
            unit: m²
            text: { en: "How large?", ru: "Какая площадь?" }
          - id: bye
            kind: end
            text: { en: "Thank you.", ru: "Спасибо." }
            actions: [write]

        """;

    private const string Untranslated =
        """
        script: plain
        languages: [en, ru, lv]
        steps:
          - id: q
            kind: choice
            text: Which?
            options: [{ id: a, text: First }, { id: b, text: "2" }]
          - id: bye
            kind: end
            text: Bye.
            actions: [write]

        """;

    [Fact]
    public void A_name_may_be_the_same_everywhere_or_almost()
    {
        Assert.Empty(Check(Windows));
        var options = ScriptCheckFiles.Load([new ScriptSource("windows.yaml", Windows)], "windows").Steps[0].Options;

        Assert.Equal(("REHAU", "РЕХАУ"), (options[2].Text.Fill("en", _ => null), options[2].Text.Fill("ru", _ => null)));
        Assert.Equal("50–80", options[3].Text.Fill("ru", _ => null));
    }

    [Fact]
    public void A_language_nobody_wrote_is_one_fault()
    {
        var fault = Assert.Single(Check(Untranslated));

        Assert.Equal(6, fault.Line);
        Assert.StartsWith("3 texts are not there in every language: this file lacks Latviešu (lv), Русский (ru) for them, the first is the text of step \"q\".", fault.Message, StringComparison.Ordinal);
        Assert.Contains("into the file lv/x.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_its_language_file_forgot_is_a_fault()
    {
        const string russian = "script: plain\nlanguage: ru\nsteps:\n  q: { text: \"Что?\" }\n  bye: { text: Пока. }\n";

        var fault = Assert.Single(Check(Untranslated.Replace(", lv]", "]", StringComparison.Ordinal), new ScriptSource("ru/plain.yaml", russian)));

        Assert.Equal(("x.yaml", 7), (fault.File, fault.Line));
        Assert.StartsWith("The text of option \"a\" lacks Русский (ru); add a line \"ru: …\" here", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en: \"Thank you.\"", "en: \"Thank you, {name? Bye.\"", 19, "\"{name? Bye.\"")]
    [InlineData("en: \"Thank you.\"", "en: \"Thank you, name}.\"", 19, "belongs to no placeholder")]
    [InlineData("en: \"Thank you.\"", "en: \"Thank you, {{brand}}.\"", 19, "one brace on each side")]
    [InlineData("en: More,", "en: \"More, {how_many}\",", 10, "A button shows no answers, so {how_many} would leave nothing")]
    [InlineData("brand: { same: \"Hearth\" }", "name: { same: \"Hearth\" }", 3, "give the constant another name")]
    [InlineData("brand: { same: \"Hearth\" }", "opening: { same: \"Hearth\" }", 3, "give the constant another name")]
    [InlineData("brand: { same: \"Hearth\" }", "floor: { same: \"Hearth\" }", 3, "hides the answer {floor}")]
    [InlineData("brand: { same: \"Hearth\" }", "brand: \"Five years\"", 3, "lacks Русский (ru)")]
    [InlineData("same: \"REHAU\"", "sam: \"REHAU\"", 11, "Did you mean \"same\"")]
    public void A_slip_in_a_text_is_told(string sound, string broken, int line, string words)
    {
        Assert.Contains(sound, Windows, StringComparison.Ordinal);

        var faults = Check(Windows.Replace(sound, broken, StringComparison.Ordinal));

        Assert.True(faults.Any(f => f.Line == line && f.Message.Contains(words, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    [Theory]
    [InlineData("channel: telegramm", "Did you mean \"telegram\"")]
    [InlineData("channel: watsapp", "write telegram or web")]
    [InlineData("channel: [web, telegran]", "\"telegran\" is not understood")]
    public void A_channel_there_is_not_is_told(string condition, string words)
    {
        var firm = Shipped.Firm() with { Channels = ["telegram", "web"] };
        var asking = Windows.Replace("    unit: m²\n", $"    unit: m²\n    when: {{ {condition} }}\n", StringComparison.Ordinal);

        var faults = DialogScripts.Check([new ScriptSource("x.yaml", asking)], firm);

        Assert.Contains(faults, f => f.Line == 16 && f.Message.Contains(words, StringComparison.Ordinal));
        Assert.Empty(DialogScripts.Check([new ScriptSource("x.yaml", asking.Replace(condition, "channel: web", StringComparison.Ordinal))], firm));
    }

    [Theory]
    [InlineData("    - { is: hot, when: { how_many: few } }\n    - { is: warm, when: { how_many: few } }\n", 24, "fits the row in line 23 first")]
    [InlineData("    - { is: hot, when: { how_many: [few, many] } }\n    - { is: hot, when: { how_many: many } }\n", 24, "never decides")]
    [InlineData("    - { is: warm }\n    - { is: hot, when: { how_many: many } }\n", 24, "never decides")]
    [InlineData("    - { is: hot, when: { floor: { from: 50 } } }\n", 23, "Make the question \"floor\" a range")]
    [InlineData("    - { is: hot, when: { any: [{ how_many: few }, { how_many: many }] } }\n", 23, "write one row for each")]
    [InlineData("    - { is: hot, when: { working: true } }\n", 23, "\"in working hours\" cannot stand in it")]
    public void A_temperature_row_that_never_decides_or_asks_too_much_is_told(string rows, int line, string words)
    {
        var faults = Check(Windows + "qualification:\n  temperature:\n" + rows);

        Assert.Contains(words, Assert.Single(faults, f => f.Line == line).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_each_decide_for_somebody_are_none() =>
        Assert.Empty(Check(Windows + "qualification:\n  temperature:\n    - { is: hot, when: { how_many: few } }\n    - { is: warm, when: { how_many: [few, many] } }\n    - { is: cold }\n"));

    private static IReadOnlyList<ScriptFault> Check(string text, params ScriptSource[] others) =>
        DialogScripts.Check([new ScriptSource("x.yaml", text.ReplaceLineEndings("\n")), .. others], Shipped.Firm());
}
