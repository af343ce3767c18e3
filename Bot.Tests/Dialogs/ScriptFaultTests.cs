using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

public sealed class ScriptFaultTests
{
    private const string Sound =
        """
        script: small
        languages: [en, ru]
        steps:
          - id: need
            kind: choice
            text: { en: "What, {firm}?", ru: "Что, {firm}?" }
            options:
              - { id: buy, text: { en: Buy, ru: Купить } }
              - { id: sell, text: { en: Sell, ru: Продать }, next: bye }
          - id: consent
            kind: consent
            text: { en: "May we?", ru: "Можно?" }
            options:
              - { id: yes, text: { en: "Yes", ru: "Да" } }
              - { id: no, text: { en: "No", ru: "Нет" }, next: bye }
          - id: phone
            kind: phone
            text: { en: "Number?", ru: "Номер?" }
          - id: bye
            kind: end
            text: { en: "Bye", ru: "Пока" }
            actions: [write]
        qualification:
          temperature:
            - { is: hot, when: { need: buy } }
          score:
            need: { buy: 10 }
        """;

    [Fact]
    public void The_sound_script_and_the_shipped_ones_have_no_fault()
    {
        Assert.Empty(DialogScripts.Check([new ScriptSource("small.yaml", Sound)], Shipped.Firm()));
        Assert.Empty(DialogScripts.Check(ScriptSource.Shipped, Shipped.Firm()));
    }

    [Theory]
    [InlineData("next: bye }\n  - id: consent", "next: by }\n  - id: consent", 9, "There is no step \"by\"")]
    [InlineData(", ru: Купить", "", 8, "lacks Русский (ru)")]
    [InlineData("Что, {firm}?", "Что?", 6, "placeholders")]
    [InlineData("script: small", "script: stop", 1, "\"/stop\" is a command already")]
    [InlineData("script: small", "script: leads", 1, "\"/leads\" is a command already")]
    [InlineData("Что, {firm}?", "Что, {form}?", 6, "placeholders")]
    [InlineData("id: sell", "id: buy", 9, "already used in line 8")]
    [InlineData("id: phone", "id: need", 16, "already used in line 4")]
    [InlineData("kind: phone", "kind: phne", 17, "Did you mean \"phone\"?")]
    [InlineData("kind: end", "kind: say", 19, "leads nowhere")]
    [InlineData("id: buy,", "id: buy-something-that-has-no-end-and-goes-on,", 8, "at most 40 fit")]
    [InlineData("en: Buy,", "en: Buy something with so many words that no button could ever show it at all,", 8, "at most 64 fit on a button")]
    [InlineData("languages: [en, ru]", "languages: [en, ru, xx]", 2, "\"xx\" is no language")]
    [InlineData("    text: { en: \"Number?\"", "    txt: { en: \"Number?\"", 18, "Did you mean \"text\"?")]
    [InlineData("need: buy }", "need: by }", 25, "\"by\" is no answer to \"need\"")]
    [InlineData("need: buy }", "ned: buy }", 25, "No step asks for \"ned\"")]
    [InlineData("is: hot", "is: boiling", 25, "is no temperature")]
    [InlineData("buy: 10", "buy: ten", 27, "is not a number")]
    [InlineData("en: \"No\", ru: \"Нет\" }, next: bye }", "en: \"No\", ru: \"Нет\" } }", 16, "without consent")]
    [InlineData("ru: \"Пока\" }", "ru: \"\" }", 21, "The text is empty")]
    [InlineData("ru: Продать", "ru: Купить", 9, "means both \"buy\" and \"sell\"")]
    [InlineData("script: small", "script: small\nscript: twice", 2, "not valid YAML")]
    [InlineData("script: small", "script: small\nfollowup: x", 2, "\"followup\" is not known")]
    public void A_fault_is_reported_with_its_line(string sound, string broken, int line, string message)
    {
        var text = Sound.ReplaceLineEndings("\n").Replace(sound, broken, StringComparison.Ordinal);

        var faults = DialogScripts.Check([new ScriptSource("small.yaml", text)], Shipped.Firm());

        Assert.Contains(faults, f => f.File == "small.yaml" && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_all_files_come_at_once()
    {
        var broken = Sound.Replace("kind: phone", "kind: phne", StringComparison.Ordinal).Replace("is: hot", "is: boiling", StringComparison.Ordinal);

        var exception = Assert.Throws<ScriptException>(() => DialogScripts.Load([new ScriptSource("a.yaml", broken), new ScriptSource("b.yaml", "- 1")], Shipped.Firm()));

        Assert.Contains(exception.Faults, f => f is { File: "a.yaml", Line: 17 });
        Assert.Contains(exception.Faults, f => f is { File: "a.yaml", Line: 25 });
        Assert.Contains(exception.Faults, f => f is { File: "b.yaml", Line: 1 });
    }

    [Fact]
    public void A_step_nobody_can_reach_and_a_path_without_end_are_faults()
    {
        var lonely = Sound.Replace("      - { id: buy, text: { en: Buy, ru: Купить } }", "      - { id: buy, text: { en: Buy, ru: Купить }, next: bye }", StringComparison.Ordinal);

        var faults = DialogScripts.Check([new ScriptSource("small.yaml", lonely)], Shipped.Firm());

        Assert.Contains(faults, f => f.Line == 10 && f.Message.Contains("No path leads to step \"consent\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("script: x\nsteps: [[\n- }", "not valid YAML")]
    [InlineData("script: &a [*a]", "cannot do")]
    [InlineData("script: x\n--- \nscript: y", "is no script")]
    [InlineData("", "is no script")]
    [InlineData("\0", "is no script")]
    public void Whatever_a_file_holds_it_is_a_fault_and_no_accident(string text, string message) =>
        Assert.Contains(DialogScripts.Check([new ScriptSource("x.yaml", text)], Shipped.Firm()), f => f.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_file_nested_without_end_is_a_fault() =>
        Assert.Contains(DialogScripts.Check([new ScriptSource("x.yaml", "script: " + new string('[', 5000))], Shipped.Firm()), f => f.Message.Contains("40 levels", StringComparison.Ordinal));

    [Fact]
    public void The_version_follows_the_content_and_nothing_else()
    {
        var version = Version(Sound);

        Assert.Equal(version, Version("# a comment\n" + Sound.Replace("kind: phone", "kind:   \"phone\"", StringComparison.Ordinal)));
        Assert.NotEqual(version, Version(Sound.Replace("Number?", "Which number?", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_chart_shows_steps_branches_and_commands()
    {
        var chart = Shipped.Qualify.Chart();

        Assert.Contains("need", chart, StringComparison.Ordinal);
        Assert.Contains("product is sell or renovation", chart, StringComparison.Ordinal);
        Assert.Contains("Person", chart, StringComparison.Ordinal);
    }

    private static string Version(string text) => DialogScripts.Load([new ScriptSource("small.yaml", text)], Shipped.Firm()).All.Single().Version;
}
