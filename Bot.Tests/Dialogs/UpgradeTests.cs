using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Ten thousand conversations are under way when a new version of their script is published.</summary>
public sealed class UpgradeTests
{
    private const int Conversations = 10_000;

    private const string Before = """
        script: fit
        languages: [en]
        steps:
          - { id: hello, kind: say, text: Hello. }
          - id: need
            kind: choice
            text: What is it about?
            options: [{ id: build, text: Build }, { id: mend, text: Mend }, { id: paint, text: Paint }]
          - id: rooms
            kind: choice
            most: all
            text: Which rooms?
            options: [{ id: kitchen, text: Kitchen }, { id: bath, text: Bathroom }, { id: hall, text: Hall }]
          - { id: area, kind: number, from: 10, to: 500, text: How large? }
          - { id: floor, kind: number, from: 0, to: 30, text: Which floor? }
          - id: timing
            kind: choice
            text: How soon?
            options: [{ id: now, text: At once }, { id: later, text: Later }]
          - id: consent
            kind: consent
            text: May we store how to reach you?
            options: [{ id: yes, text: Of course }, { id: no, text: Rather not, next: bye }]
          - { id: name, kind: name, text: Your name? }
          - { id: phone, kind: phone, text: Your number? }
          - { id: wishes, kind: text, text: What else? }
          - { id: end, kind: end, text: Thank you., actions: [new, person] }
          - { id: bye, kind: end, text: All right., actions: [new, person] }
        """;

    // need → task and build → new; area → size; floor is gone; style is new; timing moves up; paint is gone.
    private const string After = """
        script: fit
        languages: [en]
        renamed:
          steps: { need: task, area: size }
          answers: { need: task, area: size }
          options: { task: { build: new }, rooms: { hall: corridor } }
        steps:
          - { id: hello, kind: say, text: Good day. }
          - id: style
            kind: choice
            text: Which style?
            options: [{ id: plain, text: Plain }, { id: rich, text: Rich }]
          - id: timing
            kind: choice
            text: How soon?
            options: [{ id: now, text: At once }, { id: later, text: Later }]
          - id: task
            kind: choice
            text: What is to be done?
            options: [{ id: new, text: Something new }, { id: mend, text: Repairs }]
          - id: rooms
            kind: choice
            most: all
            text: Which rooms?
            options: [{ id: kitchen, text: Kitchen }, { id: bath, text: Bathroom }, { id: corridor, text: Corridor }]
          - { id: size, kind: number, from: 10, to: 500, text: How large? }
          - id: consent
            kind: consent
            text: May we store how to reach you?
            options: [{ id: yes, text: Of course }, { id: no, text: Rather not, next: bye }]
          - { id: name, kind: name, text: Your name? }
          - { id: phone, kind: phone, text: Your number? }
          - { id: wishes, kind: text, text: What else? }
          - { id: end, kind: end, text: Thank you., actions: [new, person] }
          - { id: bye, kind: end, text: All right., actions: [new, person] }
        """;

    private static readonly DialogScript Old = Script(Before);
    private static readonly DialogScript New = Script(After);

    [Fact]
    public void No_conversation_is_reset_stuck_or_loses_an_answer()
    {
        var random = new Random(3);
        var states = States(random);
        Assert.Equal(Conversations, states.Count);

        Assert.All(states, before =>
        {
            var turn = DialogEngine.Advance(New, before, Meanwhile(before, random), Shipped.MondayMorning);
            Assert.Equal(DialogStatus.Asking, turn.Snapshot.Status);
            Assert.Equal(before.Run, turn.Snapshot.Run);
            Assert.All(before.Answers, answer => AssertKept(answer, turn.Snapshot));
            AssertEnds(turn, before, random);
        });
    }

    [Fact]
    public void An_answer_whose_option_is_gone_is_kept_and_asked_again()
    {
        var before = DialogEngine.Begin(Old, "en", false, null) with { Step = "timing", Token = 4, Trail = ["need"], Answers = [new KnownAnswer("need", "paint", "Paint"), new KnownAnswer("style", "plain", "Plain")] };

        var turn = DialogEngine.Advance(New, before, new Inbound.Pressed("now", 4), Shipped.MondayMorning);

        Assert.Equal("paint", turn.Snapshot["task"]);
        Assert.Equal("task", turn.Snapshot.Step);
    }

    [Fact]
    public void A_renamed_step_goes_on_where_it_stood()
    {
        var before = DialogEngine.Begin(Old, "en", false, null) with { Step = "area", Token = 4, Trail = ["need", "rooms"] };

        var turn = DialogEngine.Advance(New, before, new Inbound.Said("60"), Shipped.MondayMorning);

        Assert.Equal("60", turn.Snapshot["size"]);
        Assert.Equal(["task", "rooms", "size"], turn.Snapshot.Trail.AsEnumerable());
    }

    private static List<DialogSnapshot> States(Random random)
    {
        var states = new Dictionary<string, DialogSnapshot>();
        while (states.Count < Conversations)
        {
            var turn = DialogEngine.Advance(Old, DialogEngine.Begin(Old, "en", false, null), new Inbound.Started(), Shipped.MondayMorning);
            for (var n = random.Next(1, 14); n > 0 && turn.Snapshot.Status is DialogStatus.Asking; n--)
            {
                states.TryAdd(DialogSnapshotJson.Write(turn.Snapshot with { Token = 0 }), turn.Snapshot);
                var inbound = random.Next(9) == 0 ? new Inbound.Said("back") : TurnAnswers.Next(Old, turn.Snapshot, turn.Replies, Shipped.MondayMorning, random);
                turn = DialogEngine.Advance(Old, turn.Snapshot, inbound, Shipped.MondayMorning);
            }
        }

        return [.. states.Values.Take(Conversations)];
    }

    // What a visitor may do first after the change: come back, press an old button, send a picture, ask for help.
    private static Inbound Meanwhile(DialogSnapshot before, Random random) => random.Next(5) switch
    {
        0 => new Inbound.Pressed("mend", before.Token - 1),
        1 => new Inbound.SentOther(),
        2 => new Inbound.Said("help"),
        3 => new Inbound.Said("back"),
        _ => new Inbound.Started(),
    };

    private static void AssertKept(KnownAnswer answer, DialogSnapshot after)
    {
        var key = answer.Key switch { "need" => "task", "area" => "size", var same => same };
        var value = key switch
        {
            "task" => answer.Value.Replace("build", "new", StringComparison.Ordinal),
            "rooms" => answer.Value.Replace("hall", "corridor", StringComparison.Ordinal),
            _ => answer.Value,
        };
        Assert.Equal(value, after[key]);
    }

    private static void AssertEnds(DialogTurn turn, DialogSnapshot before, Random random)
    {
        for (var n = 0; n < 40 && turn.Snapshot.Status is DialogStatus.Asking; n++)
            turn = DialogEngine.Advance(New, turn.Snapshot, TurnAnswers.Next(New, turn.Snapshot, turn.Replies, Shipped.MondayMorning, random), Shipped.MondayMorning);
        Assert.True(turn.Snapshot.Status is DialogStatus.Ended, $"Stuck at {turn.Snapshot.Step}, from {DialogSnapshotJson.Write(before)}");
        if (before["floor"] is { } floor)
            Assert.Equal(floor, turn.Snapshot["floor"]);
    }

    private static DialogScript Script(string text)
    {
        Assert.True(TurnScripts.Load(text).TryGet("fit", out var script));
        return script;
    }
}
