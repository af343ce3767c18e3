using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Whatever comes in, the engine answers with something that can be sent.</summary>
public sealed class RandomInboundTests
{
    private const int InboundsAScript = 20_000;

    public static TheoryData<string> Scripts => [.. Shipped.All.All.Select(s => s.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Twenty_thousand_random_inbounds_are_answered(string name)
    {
        Assert.True(Shipped.All.TryGet(name, out var script));

        var faults = script.Languages.Select((language, i) => new RandomInbounds(Shipped.All, script, language, i + 1).Run(InboundsAScript / script.Languages.Count));

        Assert.All(faults, Assert.Null);
    }

    [Fact]
    public void Every_kind_of_step_bears_random_inbounds()
    {
        Assert.True(TurnScripts.All.TryGet("fit", out var script));

        var faults = script.Languages.Select((language, i) => new RandomInbounds(TurnScripts.All, script, language, i + 1).Run(InboundsAScript / 2));

        Assert.All(faults, Assert.Null);
    }

    [Fact]
    public void A_snapshot_of_nowhere_resumes_at_the_nearest_open_question()
    {
        var snapshot = DialogEngine.Begin(Shipped.Qualify, "en", false, "Nowhere/Nothing") with
        {
            Step = "vanished",
            Token = 7,
            Answers = [new KnownAnswer("product", "buy", "Buy a flat")],
            Trail = ["vanished", "need", "gone"],
        };

        var turn = DialogEngine.Advance(Shipped.Qualify, snapshot, new Inbound.Pressed("x", 7), Shipped.MondayMorning);

        Assert.Equal("budget", turn.Snapshot.Step);
        Assert.Equal("buy", turn.Snapshot["product"]);
    }

    [Fact]
    public void The_same_turn_gives_the_same_result()
    {
        var snapshot = DialogEngine.Begin(Shipped.Qualify, "ru-RU", true, null);

        var turns = Enumerable.Range(0, 2).Select(_ => DialogEngine.Advance(Shipped.Qualify, snapshot, new Inbound.Said("ремонт"), Shipped.MondayMorning)).ToList();

        Assert.Equal(DialogSnapshotJson.Write(turns[0].Snapshot), DialogSnapshotJson.Write(turns[1].Snapshot));
        Assert.Equal(turns[0].Replies[0].Text, turns[1].Replies[0].Text);
    }
}
