using System.Diagnostics;
using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>What is proved of scripts with too many states or visitors to walk them one by one.</summary>
public sealed class LargeScriptTests
{
    [Fact]
    public void A_sound_one_has_no_fault_and_is_not_counted()
    {
        Assert.Empty(Check(LargeScripts.Sound));
        Assert.Null(Assert.Single(Load(LargeScripts.Sound).Report()).Paths);
    }

    [Theory]
    [InlineData("  - { id: a, kind: say, text: A }\n  - { id: b, kind: say, text: B, next: a }\n", ", next: a", "a → b → a lead round without end")]
    [InlineData("  - { id: a, kind: say, text: A }\n  - { id: b, kind: say, text: B, next: [{ when: { score: { from: 50000 } }, to: a }, { to: consent }] }\n", ", next: a", "is too large to show that everybody leaves them: its conditions hang on \"q0\", \"q1\", \"q2\", \"q3\", \"q4\"")]
    [InlineData("  - { id: a, kind: say, when: { q0: o1, not: { q0: o1 } }, text: A }\n", ", next: a", "always passed over")]
    [InlineData("  - { id: a, kind: say, text: A, next: [{ when: { q0: o1, not: { q0: o1 } }, to: bye }, { to: consent }] }\n", ", next: a", "can never hold")]
    [InlineData("  - { id: a, kind: say, text: A, next: [{ when: { score: { from: 9000000 } }, to: bye }, { to: consent }] }\n", ", next: a", "can never hold")]
    [InlineData("  - { id: a, kind: say, text: A, next: [{ when: { q0: [o1, o2] }, to: bye }, { when: { q0: o1 }, to: over }, { to: consent }] }\n", ", next: a", "a branch before it always comes first")]
    [InlineData("  - { id: a, kind: say, text: A }\n", "", "No path leads to step \"a\"")]
    public void What_is_wrong_for_certain_is_told(string steps, string next, string words)
    {
        var faults = Check(LargeScripts.With(steps, next));

        Assert.Contains(words, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sixth_question_before_the_contact_is_told() =>
        Assert.Contains("after as many as 6 questions", Assert.Single(Check(LargeScripts.With("", questions: 6))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_contact_before_anything_was_given_is_told()
    {
        var early = LargeScripts.Sound.Replace("  - { id: hi, kind: say, text: Hello. }\n", "  - { id: first, kind: phone, text: Your number? }\n", StringComparison.Ordinal);

        Assert.Contains(Check(early), f => f.Line == 4 && f.Message.Contains("before the visitor was told", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void Many_links_channels_and_kinds_of_visitors_are_no_fault(int links)
    {
        var watch = Stopwatch.StartNew();

        Assert.Empty(Check(Greeting(links, "visitor: client")));
        Assert.Contains(Check(Greeting(links, "visitor: client, not: { visitor: known }")), f => f.Message.Contains("can never hold", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Conditions_that_ask_for_many_answers_of_another_script_are_no_fault()
    {
        var keys = Enumerable.Range(0, 8).ToList();
        var other = "script: other\nlanguages: [en]\nsteps:\n"
            + string.Concat(keys.Select(k => $"  - {{ id: k{k}, kind: choice, text: \"{k}?\", options: [{{ id: a, text: A }}, {{ id: b, text: B }}, {{ id: c, text: C }}] }}\n"))
            + "  - { id: on, kind: switch, script: here }\n";
        var here = "script: here\nlanguages: [en]\nsteps:\n"
            + string.Concat(keys.Select(k => $"  - {{ id: s{k}, kind: say, when: {{ k{k}: a, k{(k + 1) % 8}: b }}, text: Both. }}\n"))
            + "  - { id: bye, kind: end, text: Bye., actions: [write] }\n";

        Assert.Empty(DialogScripts.Check([new ScriptSource("other.yaml", other), new ScriptSource("here.yaml", here)], Shipped.Firm()));
        var never = here.Replace("k3: a, k4: b", "k3: a, not: { k3: a }", StringComparison.Ordinal);
        var fault = Assert.Single(DialogScripts.Check([new ScriptSource("other.yaml", other), new ScriptSource("here.yaml", never)], Shipped.Firm()));
        Assert.Equal(("here.yaml", 7), (fault.File, fault.Line));
    }

    [Fact]
    public void Any_two_of_many_answers_may_be_asked_for_together()
    {
        var options = string.Join(", ", Enumerable.Range(0, 9).Select(o => $"{{ id: o{o}, text: Answer {o} }}"));
        var script = $"script: many\nlanguages: [en]\nsteps:\n  - {{ id: q, kind: choice, most: 2, text: Which?, options: [{options}] }}\n"
            + "  - { id: both, kind: say, when: { all: [{ q: o3 }, { q: o7 }] }, text: Both. }\n  - { id: bye, kind: end, text: Bye., actions: [write] }\n";

        Assert.Empty(Check(script));
    }

    private static string Greeting(int links, string visitor) =>
        "script: greeting\nlanguages: [en]\nsteps:\n  - { id: hi, kind: say, text: Hello. }\n"
        + "  - { id: shut, kind: say, when: { working: false }, text: Closed. }\n  - { id: tg, kind: say, when: { channel: telegram }, text: There. }\n  - { id: web, kind: say, when: { channel: web }, text: Here. }\n"
        + string.Concat(Enumerable.Range(0, links).Select(i => $"  - {{ id: ad{i}, kind: say, when: {{ source: ad-{i} }}, text: By {i}. }}\n"))
        + $"  - {{ id: welcome, kind: say, when: {{ {visitor} }}, text: Again. }}\n  - {{ id: mixed, kind: say, when: {{ source: ad-1, channel: web, working: false, visitor: client }}, text: All. }}\n"
        + "  - { id: q, kind: choice, text: Which?, options: [{ id: a, text: A }, { id: b, text: B }] }\n  - { id: bye, kind: end, text: Bye., actions: [write] }\n";

    private static DialogScripts Load(string text) => DialogScripts.Load([new ScriptSource("large.yaml", text)], Shipped.Firm());

    private static IReadOnlyList<ScriptFault> Check(string text) => DialogScripts.Check([new ScriptSource("large.yaml", text)], Shipped.Firm());
}
