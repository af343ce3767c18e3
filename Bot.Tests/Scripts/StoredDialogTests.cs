using Bot.Dialogs;
using Bot.Dialogs.Replays;
using Bot.Domain.Delivery;
using Bot.Host.Channels.Telegram;
using Bot.Host.Delivery;
using Bot.Host.Scripts;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scripts;

/// <summary>What the database keeps of a conversation is enough to run it again.</summary>
public sealed class StoredDialogTests
{
    [Fact]
    public async Task A_web_conversation_read_back_goes_the_same_again()
    {
        await using var host = await HostUnderTest.Start();
        var visitor = await WebVisitor.Come(host);
        foreach (var words in new[] { "Buy a flat", "dunno", "about 150,000", "/help", "I do", "/back", "me", "As soon as possible", "Yes, that's fine", "Victor", "call me", "202 555 0147", "tomorrow at 3 pm", "a flat with a balcony" })
            await visitor.Says(words);

        var stored = await Read(host);
        var scripts = Scripts(host);

        Assert.Equal(15, stored.Turns.Length);
        Assert.Empty(stored.Differences(scripts));
        var again = stored.Run(scripts).Turns.SelectMany(t => t.Replies).ToList();
        Assert.Equal(await visitor.Heard(), again.Select(r => r.Text));
        Assert.Equal(await visitor.Offered(), again.Select(r => string.Join('|', r.Buttons.SelectMany(row => row).Select(b => b.Text))));
        Assert.Equal(again.Count, stored.Turns.Sum(t => t.Said.Count));
    }

    [Fact]
    public async Task A_Telegram_conversation_goes_the_same_again_with_every_button()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start spring_ad");
        foreach (var button in new[] { "Sell a flat", "← Back", "Buy a flat", "€100,000–200,000", "I do", "As soon as possible", "Yes, that's fine" })
            await stage.Presses(anna, button);
        await stage.Says(anna, "Anna");
        await stage.Act("Anna shares her number", () => anna.SharesContact());
        await stage.Presses(anna, "Tomorrow 10:00");

        var stored = await Read(stage.Host);

        Assert.Empty(stored.Differences(Scripts(stage.Host)));
        await using var db = stage.Host.Db.Open();
        var sent = await db.Outbox.Where(o => o.Kind == OutboxKind.Reply && o.ConversationId != null).OrderBy(o => o.Id).Select(o => o.Payload).ToListAsync();
        var again = stored.Run(Scripts(stage.Host)).Turns
            .SelectMany(t => t.Replies).SelectMany(r => VisitorMessages.Of(new OutgoingMessage(r), "en")).Select(p => p.ToJson());
        Assert.Equal(sent, again);
    }

    [Fact]
    public async Task A_time_that_others_have_is_not_given_twice_and_the_talk_goes_the_same_again()
    {
        await using var stage = await Stage.Open();
        foreach (var id in new[] { 1001L, 1002 })
        {
            var visitor = stage.Visitor(id, "Anna");
            await stage.Says(visitor, "/start");
            foreach (var button in new[] { "Buy a flat", "€100,000–200,000", "I do", "As soon as possible", "Yes, that's fine" })
                await stage.Presses(visitor, button);
            await stage.Says(visitor, "Anna");
            await stage.Act("Anna shares her number", () => visitor.SharesContact($"+1202555{id}"));
            await stage.Says(visitor, "tomorrow at 10");
        }

        var second = await Read(stage.Host);

        Assert.Contains("Our specialists are on calls at that time. The nearest free times are below – or name another one.", second.Turns[^1].Said);
        Assert.NotEmpty(second.Turns[^1].Did.Diary.Busy);
        Assert.Empty(second.Differences(Scripts(stage.Host)));
    }

    [Fact]
    public async Task A_changed_script_shows_what_it_changes()
    {
        await using var host = await HostUnderTest.Start();
        var visitor = await WebVisitor.Come(host);
        await visitor.Says("Buy a flat");
        var other = DialogScripts.Load(ScriptSource.Shipped.Select(s => s.File == "qualify.yaml"
            ? s with { Text = s.Text.Replace("What budget do you have in mind?", "How much would you spend?", StringComparison.Ordinal) } : s), Scripts(host).All.First().Firm);

        var stored = await Read(host);

        Assert.Contains("How much would you spend?", stored.Differences(other)[0], StringComparison.Ordinal);
        Assert.Equal([Scripts(host).All.Single(s => s.Name == "qualify").Version], stored.Versions);
    }

    [Fact]
    public void A_turn_is_kept_in_few_characters_and_comes_back_as_it_was()
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 20, 0, 1, 234, TimeSpan.Zero);
        foreach (var did in new Inbound[] { new Inbound.Started(), new Inbound.Said("Да, \"так\""), new Inbound.Pressed("buy", 3), new Inbound.SharedContact("+37121234567", null, true), new Inbound.SentOther() })
        {
            var record = new RecordedInbound(at, did) { Version = "0123456789ab", From = "{\"s\":\"small\"}" };

            Assert.Equal(record, RecordedInbound.Read(record.Write("shown"), "shown"));
        }

        Assert.Equal("{\"at\":639000000000000000}", new RecordedInbound(new DateTimeOffset(639000000000000000, TimeSpan.Zero), new Inbound.Said("yes")).Write("yes"));
        Assert.Throws<FormatException>(() => RecordedInbound.Read("{}", ""));
    }

    private static async Task<StoredDialog> Read(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        var id = await db.Conversations.MaxAsync(c => c.Id);
        return (await StoredDialog.Read(db, id, CancellationToken.None))!;
    }

    private static DialogScripts Scripts(HostUnderTest host) => host.Services.GetRequiredService<DialogCatalog>().InForce.All;
}
