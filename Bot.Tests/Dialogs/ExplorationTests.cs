using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

public sealed class ExplorationTests
{
    private const string Two =
        """
        script: two
        languages: [en]
        steps:
          - id: size
            kind: number
            text: How large?
          - id: colour
            kind: choice
            text: Which?
            options: [{ id: red, text: Red }, { id: blue, text: Blue }, { id: green, text: Green }]
            next:
              - when: { size: { from: 100 }, colour: red }
                to: big
              - to: bye
          - id: big
            kind: text
            text: Tell us more.
          - id: bye
            kind: end
            text: Bye.
            actions: [write]
        """;

    [Fact]
    public void Paths_are_counted_by_the_answers_a_script_tells_apart()
    {
        var report = Assert.Single(Load(Two).Report());

        // Figures below 100 and from 100 on; three colours.
        Assert.Equal(2 * 3, report.Paths);
        Assert.Equal(3, report.LongestPath);
        Assert.Equal((4, 3), (report.Steps, report.Questions));
        Assert.Null(report.QuestionsBeforeContact);
    }

    [Fact]
    public void The_shipped_scripts_are_walked_to_every_end()
    {
        var scripts = DialogScripts.Load(ScriptSource.Shipped, Shipped.Firm());

        Assert.Equal(scripts.All.Sum(s => Math.Max(1, s.Variants.Count)), scripts.Report().Count);
        Assert.All(scripts.Report(), r =>
        {
            Assert.True(r.Paths > 0, r.ToString());
            Assert.True(r.States >= r.Steps - 1, r.ToString());
            Assert.True(r.QuestionsBeforeContact is null or <= 5, r.ToString());
        });
    }

    [Fact]
    public void Steps_that_lead_round_without_a_question_are_a_fault()
    {
        var round = Two.ReplaceLineEndings("\n").Replace("text: Tell us more.", "text: Tell us more.\n    next: size", StringComparison.Ordinal);

        var faults = DialogScripts.Check([new ScriptSource("two.yaml", round)], Shipped.Firm());

        Assert.Contains(faults, f => f.Line == 4 && f.Message.Contains("size → colour → big → size lead round", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_contact_after_six_questions_is_a_fault()
    {
        var script = Long(6, "");

        var faults = DialogScripts.Check([new ScriptSource("long.yaml", script)], Shipped.Firm());

        Assert.Contains(faults, f => f.Message.Contains("after as many as 6 questions", StringComparison.Ordinal));
        Assert.Empty(DialogScripts.Check([new ScriptSource("long.yaml", Long(5, ""))], Shipped.Firm()));
    }

    [Fact]
    public void A_script_of_five_hundred_steps_loads_in_a_fifth_of_a_second()
    {
        var source = new ScriptSource("long.yaml", Long(500, "    when: { language: en }\n").Split("  - id: consent", 2)[0] + "  - id: bye\n    kind: end\n    text: Bye.\n    actions: [write]\n");
        Load(source.Text);

        var watch = Stopwatch.StartNew();
        var report = Assert.Single(Load(source.Text).Report());

        Assert.Equal(500, report.Questions);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void A_script_with_more_states_than_can_be_walked_is_checked_roughly()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"      - {{ is: hot, when: {{ q{i}: a, q{(i + 7) % 20}: b }} }}\n".Replace("      -", "    -", StringComparison.Ordinal)));
        var text = Long(20, "").Split("  - id: consent", 2)[0]
            + "  - id: warm\n    kind: say\n    when: { temperature: hot }\n    text: Hot.\n  - id: bye\n    kind: end\n    text: Bye.\n    actions: [write]\n"
            + "qualification:\n  temperature:\n" + rows;

        var report = Assert.Single(Load(text).Report());

        Assert.Null(report.Paths);
        Assert.Contains("more paths than can be counted", report.ToString(), StringComparison.Ordinal);
    }

    private static DialogScripts Load(string text) => DialogScripts.Load([new ScriptSource("test.yaml", text)], Shipped.Firm());

    private static string Long(int questions, string when)
    {
        var text = new StringBuilder("script: long\nlanguages: [en]\nsteps:\n");
        for (var i = 0; i < questions; i++)
            text.Append(CultureInfo.InvariantCulture, $"  - id: q{i}\n    kind: choice\n{when}    text: Question {i}?\n    options: [{{ id: a, text: First }}, {{ id: b, text: Second, words: [other] }}, {{ id: c, text: Third }}]\n");
        return text + """
              - id: consent
                kind: consent
                text: May we?
                options: [{ id: yes, text: "Yes" }, { id: no, text: "No", next: bye }]
              - id: phone
                kind: phone
                text: Number?
              - id: bye
                kind: end
                text: Bye.
                actions: [write]

            """;
    }
}
