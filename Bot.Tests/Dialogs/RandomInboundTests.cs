using System.Text;
using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>Whatever comes in, the engine answers with something that can be sent.</summary>
public sealed class RandomInboundTests
{
    private static readonly string[] Words =
    [
        "buy", "sell", "2", "yes", "no", "now", "me", "tomorrow at 3", "Anna", "+371 21234567", "back", "/restart", "/help", "person", "continue",
        "stop", "/language ru", "english", "по-русски", "завтра в 15", "да", "назад", "8 921 123 45 67", "", " ", "\0\u0007\u202E", "\uD83D", "/start x", "150k", "thanks",
    ];

    private static readonly string[] OptionIds =
        ["buy", "renovation", "to-100k", "me", "now", "yes", "no", "asap", "2026-11-24T08:00Z", "/back", "/person", "/restart", "/continue", "/share", "/language xx", "", "💥", null!];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Twenty_thousand_random_inbounds_are_answered(int seed)
    {
        var random = new Random(seed);
        var snapshot = Fresh(random);
        var now = Shipped.MondayMorning;
        for (var i = 0; i < 20_000; i++)
        {
            now += TimeSpan.FromMinutes(random.Next(0, 300));
            var turn = DialogEngine.Advance(Shipped.Qualify, snapshot, Next(random, snapshot), now);
            Assert.All(turn.Replies, AssertSendable);
            AssertNoContactBeforeConsent(turn);
            Assert.Equal(snapshot.Answers.Length > 0, DialogSnapshotJson.Read(DialogSnapshotJson.Write(snapshot))!.Answers.Length > 0);
            snapshot = random.Next(60) == 0 ? Fresh(random) : turn.Snapshot;
        }
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

    private static DialogSnapshot Fresh(Random random) =>
        DialogEngine.Begin(Shipped.Qualify, random.Next(2) == 0 ? "en" : "ru", random.Next(2) == 0, random.Next(2) == 0 ? null : "Asia/Tokyo");

    private static Inbound Next(Random random, DialogSnapshot snapshot) => random.Next(12) switch
    {
        0 => new Inbound.Started(),
        1 => new Inbound.SentOther(),
        2 => new Inbound.SharedContact(random.Next(2) == 0 ? "37121234567" : "\u0000", random.Next(2) == 0 ? null : "Robert", random.Next(2) == 0),
        3 or 4 or 5 => new Inbound.Pressed(OptionIds[random.Next(OptionIds.Length)], snapshot.Token - random.Next(2)),
        6 => new Inbound.Said(Noise(random, random.Next(200))),
        7 => new Inbound.Said(random.Next(50) == 0 ? new string((char)random.Next(0x20, 0x3000), 65_536) : Noise(random, 20)),
        _ => new Inbound.Said(Words[random.Next(Words.Length)]),
    };

    private static string Noise(Random random, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append((char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x500));
        return text.ToString();
    }

    private static void AssertSendable(Reply reply)
    {
        Assert.InRange(reply.Text.Length, 1, 4096);
        Assert.False(string.IsNullOrWhiteSpace(reply.Text));
        Assert.DoesNotContain('{', reply.Text);
        Assert.InRange(reply.Buttons.Sum(r => r.Count), 0, 100);
        Assert.All(reply.Buttons.SelectMany(r => r), b =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(b.Id), 1, 40);
            Assert.InRange(b.Text.Length, 1, 64);
        });
    }

    private static void AssertNoContactBeforeConsent(DialogTurn turn)
    {
        if (turn.Snapshot[AnswerKeys.Consent] == "yes")
            return;
        Assert.DoesNotContain(turn.Snapshot.Answers, a => AnswerKeys.IsContact(a.Key));
        Assert.DoesNotContain(turn.Learned, a => AnswerKeys.IsContact(a.Key));
    }
}
