using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>One slip is one fault, in words an owner can follow.</summary>
public sealed class OneSlipTests
{
    private const string Windows =
        """
        script: windows
        languages: [en]
        steps:
          - id: windows
            kind: choice
            answer: product
            text: "How many windows?"
            options:
              - { id: few, text: "One or two" }
              - { id: many, text: "More" }
          - id: width
            kind: number
            from: 10
            to: 300
            text: "How wide?"
          - id: consent
            kind: consent
            text: "May we call you?"
            options:
              - { id: yes, text: "Yes" }
              - { id: no, text: "No", next: bye }
          - id: name
            kind: name
            text: "What is your name?"
          - id: glad
            kind: say
            when: { product: many }
            text: "Glad to hear, {name}."
          - id: bye
            kind: end
            text: "Bye."
            actions: [write]
        qualification:
          temperature:
            - { is: hot, when: { product: many } }

        """;

    [Fact]
    public void The_sound_one_has_none() => Assert.Empty(Check(Windows));

    [Theory]
    [InlineData("    options:\n      - { id: few, text: \"One or two\" }\n      - { id: many, text: \"More\" }\n", "", 4, "a step has no \"options\"")]
    [InlineData("    options:\n      - { id: few, text: \"One or two\" }\n      - { id: many, text: \"More\" }\n", "    options: []\n", 8, "a list with at least one entry")]
    [InlineData("languages: [en]", "languages: en", 2, "must be a list")]
    [InlineData("languages: [en]", "languages: [en, rus]", 2, "Did you mean \"ru\"")]
    [InlineData("from: 10", "from: 900", 13, "No figure lies")]
    [InlineData("    answer: product", "    anwser: product", 6, "Did you mean \"answer\"")]
    [InlineData("steps:\n", "stesp:\n", 3, "Did you mean \"steps\"")]
    [InlineData("    kind: name\n", "    knd: name\n", 23, "Did you mean \"kind\"")]
    [InlineData("  - id: glad\n    kind: say\n    when: { product: many }\n    text: \"Glad to hear, {name}.\"\n", "  - name\n", 25, "must be a list of \"key: value\" lines")]
    [InlineData("{ id: yes, text: \"Yes\" }", "{ id: ok, text: \"Yes\" }", 19, "exactly the options yes and no")]
    [InlineData("when: { product: many }\n    text", "when: all\n    text", 27, "must be a list of \"key: value\" lines")]
    [InlineData("when: { product: many }\n    text", "when: { all: [{ product: many }, { product: few }] }\n    text", 27, "at once")]
    [InlineData("{ id: few, text: \"One or two\" }", "{ id: many, text: \"One or two\" }", 10, "is already used")]
    [InlineData("kind: name\n", "kind: fone\n", 23, "Did you mean \"phone\"")]
    public void One_slip_is_one_fault(string sound, string broken, int line, string words) => AssertSlip(sound, broken, line, words);

    [Theory]
    [InlineData("text: \"What is your name?\"", "text: Your name: first?", 24, "Put the text in quotes, for it holds a colon: text: \"Your name: first?\"")]
    [InlineData("    text: \"What is your name?\"", "      text: \"What is your name?\"", 24, "stands 2 too far right")]
    [InlineData("    text: \"What is your name?\"", "  text: \"What is your name?\"", 24, "stands 2 too far left")]
    [InlineData("    kind: name\n", "    kind name\n", 23, "A colon is missing: write \"kind: name\"")]
    [InlineData("    kind: name\n", "    kind:name\n", 23, "A space is missing after \"kind:\": write \"kind: name\"")]
    [InlineData("  - id: name\n", "  -id: name\n", 22, "A space is missing after the dash: write \"- id: name\"")]
    [InlineData("    kind: name\n", "    kind: name\n    kind: name\n", 24, "\"kind\" stands here twice; take one of the two out")]
    [InlineData("    kind: name\n", "\tkind: name\n", 22, "A tab stands at the beginning")]
    [InlineData("text: \"What is your name?\"", "text: \"What is your \"name\"?\"", 24, "inside a text write other quotes")]
    [InlineData("text: \"What is your name?\"", "text: \"What is your name?", 24, "A quote is opened here and not closed")]
    [InlineData("text: \"What is your name?\"", "text: @name", 24, "A text cannot begin with @; put it in quotes")]
    [InlineData("text: \"Yes\" }", "text: \"Yes\"", 21, "a comma, a quote or the closing one is missing")]
    [InlineData("text: \"What is your name?\"", "text: Your name #1 of all", 24, "The text ends before \"#1 of all\"")]
    [InlineData("text: \"What is your name?\"", "text: *name", 24, "refers to another place, which scripts cannot do")]
    [InlineData("qualification:", "---\nqualification:", 1, "put each into a file of its own")]
    public void What_is_no_yaml_is_told_by_the_slip_itself(string sound, string broken, int line, string words) => AssertSlip(sound, broken, line, words);

    [Theory]
    [InlineData("kind: name\n", "kind: name   # his own\n")]
    [InlineData("kind: name\n", "kind: name #his own\n")]
    [InlineData("\"What is your name?\"", "Your name # as he says it")]
    [InlineData("\"What is your name?\"", "\"Your name, #1?\"")]
    [InlineData("\"What is your name?\"", "Name#1")]
    public void A_comment_is_none(string sound, string broken) => Assert.Empty(Check(Windows.Replace(sound, broken, StringComparison.Ordinal)));

    [Fact]
    public void Faults_that_have_nothing_to_do_with_each_other_still_come_together()
    {
        var faults = Check(Windows.Replace("from: 10", "from: 900", StringComparison.Ordinal).Replace("is: hot", "is: boiling", StringComparison.Ordinal).Replace("next: bye", "next: by", StringComparison.Ordinal));

        Assert.Equal([13, 21, 35], faults.Select(f => f.Line));
    }

    [Fact]
    public void A_script_whose_visitors_come_from_a_broken_one_is_not_blamed()
    {
        var other = "script: other\nlanguages: [en]\nsteps:\n  - { id: glad, kind: say, when: { product: many }, text: \"Glad, {product}.\" }\n  - { id: bye, kind: end, text: Bye., actions: [write] }\n";
        var leading = Windows.Replace("  - id: bye\n    kind: end\n    text: \"Bye.\"\n    actions: [write]\n", "  - { id: bye, kind: switch, script: other }\n", StringComparison.Ordinal);
        Assert.Empty(Check(leading, new ScriptSource("other.yaml", other)));

        var fault = Assert.Single(Check(leading.Replace("    answer: product", "    anwser: product", StringComparison.Ordinal), new ScriptSource("other.yaml", other)));

        Assert.Equal(("windows.yaml", 6), (fault.File, fault.Line));
    }

    private static void AssertSlip(string sound, string broken, int line, string words)
    {
        Assert.Contains(sound, Windows.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var faults = Check(Windows.ReplaceLineEndings("\n").Replace(sound, broken, StringComparison.Ordinal));

        Assert.True(faults is [var one] && one.Line == line && one.Message.Contains(words, StringComparison.Ordinal), $"Expected {line}: {words}\n{string.Join('\n', faults)}");
    }

    private static IReadOnlyList<ScriptFault> Check(string text, params ScriptSource[] others) =>
        DialogScripts.Check([new ScriptSource("windows.yaml", text.ReplaceLineEndings("\n")), .. others], Shipped.Firm());
}
