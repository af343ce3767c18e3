using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Each visitor meets one wording of a script, for good.</summary>
public sealed class TurnVariantTests
{
    private const string Text = """
        script: short
        languages: [en]
        variants:
          b:
            share: 50
            steps: { need: { text: "How may we help?" } }
        steps:
          - id: need
            kind: choice
            text: What do you need?
            options: [{ id: advice, text: Advice }, { id: offer, text: An offer }]
          - { id: end, kind: end, text: Thank you. We answer today., actions: [new, person] }
        """;

    private readonly DialogScripts _scripts = TurnScripts.Load(Text);

    [Fact]
    public void The_same_visitor_meets_the_same_words()
    {
        var said = Enumerable.Range(0, 40).Select(n => (Visitor: $"v{n % 20}", Said: Play($"v{n % 20}").Come().Said)).Distinct().ToList();

        Assert.Equal(20, said.Count);
        Assert.Equal(["How may we help?", "What do you need?"], said.Select(s => s.Said).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_and_variant_go_together()
    {
        var play = Play(Enumerable.Range(0, 99).Select(n => $"v{n}").First(v => Of(v) == "b")).Come();

        Assert.Equal(("b", "How may we help?"), (play.Snapshot.Variant, play.Said));
        Assert.StartsWith("How may we help?", play.Say("back").Said[^16..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_that_is_gone_falls_back_to_the_script_as_it_stands()
    {
        var play = new TurnPlay(_scripts, Begin("v1") with { Variant = "gone" }).Come();

        Assert.Equal("What do you need?", play.Said);
        Assert.Equal("advice", play.Say("Advice").Snapshot["need"]);
    }

    private string? Of(string visitor) => Begin(visitor).Variant;

    private TurnPlay Play(string visitor) => new(_scripts, Begin(visitor));

    private DialogSnapshot Begin(string visitor)
    {
        Assert.True(_scripts.TryGet("short", out var script));
        return DialogEngine.Begin(script, "en", canShareContact: false, timeZone: null, visitor);
    }
}
