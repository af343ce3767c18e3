using Bot.Dialogs;
using Bot.Dialogs.Replays;

namespace Bot.Tests.Dialogs;

/// <summary>A conversation to be recorded: a visitor who comes, asks for help once, shares and goes back, and answers to the end.</summary>
internal sealed record ReplayPlay(string Name, string Script, string Language, int Seed)
{
    private const int MostTurns = 40;

    /// <summary>One of each shipped script in each of its languages.</summary>
    public static IEnumerable<ReplayPlay> OfShipped() => Shipped.All.All
        .OrderBy(s => s.Name, StringComparer.Ordinal)
        .SelectMany(s => s.Languages.Select((l, i) => new ReplayPlay($"{s.Name}-{l}", s.Name, l, i + 1)));

    public DialogRecord Record(DialogScripts scripts)
    {
        Assert.True(scripts.TryGet(Script, out var script));
        var random = new Random(Seed);
        var now = Shipped.MondayMorning;
        var start = DialogEngine.Begin(script, Language, canShareContact: true, timeZone: null, visitor: Name);
        var record = DialogRecord.Of(start);
        var snapshot = start;
        IReadOnlyList<Reply> shown = [];
        for (var n = 0; n < MostTurns && !(n > 0 && snapshot.Status is DialogStatus.Ended or DialogStatus.Stopped); n++)
        {
            Assert.True(scripts.TryGet(snapshot.Script, out var current));
            var inbound = Aside(n) ?? TurnAnswers.Next(current, snapshot, shown, now, random);
            var turn = DialogEngine.Advance(current, snapshot, inbound, now);
            record = record.With(now, inbound, turn);
            snapshot = DialogSnapshotJson.Read(DialogSnapshotJson.Write(turn.Snapshot))!;
            shown = turn.Replies.Count > 0 ? turn.Replies : shown;
            now += TimeSpan.FromSeconds(20 + n);
        }

        return record;
    }

    // Between the answers: what a visitor does now and then.
    private static Inbound? Aside(int turn) => turn switch
    {
        0 => new Inbound.Started(),
        2 => new Inbound.Said("/help"),
        3 => new Inbound.SentOther(),
        5 => new Inbound.Said("/back"),
        7 => new Inbound.SharedContact("37121234567", "Anna", IsOwn: true),
        _ => null,
    };
}
