using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>A visitor of a test who plays one conversation; the snapshot goes through its stored form between turns.</summary>
internal sealed class TurnPlay(DialogScripts scripts, DialogSnapshot snapshot)
{
    private DialogSnapshot _snapshot = snapshot;
    private IReadOnlyList<Reply> _shown = [];

    public DateTimeOffset Now { get; set; } = Shipped.MondayMorning;

    public DialogScripts Scripts { get; set; } = scripts;

    public DialogTurn Last { get; private set; } = null!;

    public DialogSnapshot Snapshot => _snapshot;

    /// <summary>All that was said in the last turn.</summary>
    public string Said => string.Join("\n---\n", Last.Replies.Select(r => r.Text));

    public IReadOnlyList<string> Buttons => [.. _shown.SelectMany(r => r.Buttons).SelectMany(r => r).Select(b => b.Text)];

    public static TurnPlay Of(DialogScripts scripts, string name, string language = "en")
    {
        Assert.True(scripts.TryGet(name, out var script));
        return new TurnPlay(scripts, DialogEngine.Begin(script, language, canShareContact: false, timeZone: null));
    }

    public TurnPlay Come() => Take(new Inbound.Started());

    public TurnPlay Say(params string[] texts) => texts.Aggregate(this, (play, text) => play.Take(new Inbound.Said(text)));

    /// <summary>Presses buttons by what they show.</summary>
    public TurnPlay Press(params string[] texts) => texts.Aggregate(this, (play, text) => play.Take(new Inbound.Pressed(Button(text).Id, _shown[^1].Token)));

    public TurnPlay Take(Inbound inbound)
    {
        Assert.True(Scripts.TryGet(_snapshot.Script, out var script));
        Last = DialogEngine.Advance(script, _snapshot, inbound, Now);
        _snapshot = DialogSnapshotJson.Read(DialogSnapshotJson.Write(Last.Snapshot))!;
        _shown = Last.Replies.Count > 0 ? Last.Replies : _shown;
        return this;
    }

    public ReplyButton Button(string text) =>
        _shown.SelectMany(r => r.Buttons).SelectMany(r => r).FirstOrDefault(b => b.Text == text)
        ?? throw new InvalidOperationException($"No button \"{text}\" is shown, but {string.Join(", ", Buttons)}.");
}
