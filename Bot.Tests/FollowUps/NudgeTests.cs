using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Host.FollowUps;

namespace Bot.Tests.FollowUps;

public sealed class NudgeTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task A_silent_visitor_is_nudged_after_half_an_hour_and_once_more_the_next_day()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask();

        await world.TickAfter(TimeSpan.FromMinutes(29));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromMinutes(1));
        Assert.Single(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromHours(23));
        Assert.Single(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromHours(1));
        await world.TickAfter(TimeSpan.FromDays(30));

        var nudges = await world.All<OutboxItem>();
        Assert.Equal([OutboxKind.Nudge, OutboxKind.Nudge], nudges.Select(n => n.Kind));
        Assert.Contains("Still there?", nudges[0].Payload, StringComparison.Ordinal);
        Assert.Contains("last reminder", nudges[1].Payload, StringComparison.Ordinal);
        Assert.All(await world.All<FollowUp>(), row => Assert.Equal(FollowUpStatus.Sent, row.Status));
        Assert.False((await world.All<Conversation>())[0].HasNudgePlanned);
        Assert.Equal(2, (await world.All<JournalEntry>()).Count(j => j.What == JournalEvent.Nudged && j.Actor == "clock"));
    }

    [Fact]
    public async Task A_nudge_has_two_buttons_of_the_open_question_and_knows_its_row()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask(language: "ru");
        await world.TickAfter(HalfHour);

        var said = world.Telegram.Last!.Reply;
        Assert.Equal(5, said.Token);
        Assert.Equal(["!continue Продолжить", "!mute Не напоминать"], said.Buttons.SelectMany(r => r).Select(b => $"{b.Id} {b.Text}"));
        var rows = await world.All<FollowUp>();
        Assert.Equal(rows[0].Id, (await world.All<OutboxItem>())[0].FollowUpId);
        Assert.Equal((2, 2, FollowUpStatus.Pending), (rows[1].Seq, rows[1].Step, rows[1].Status));
        Assert.Single(await world.All<TranscriptEntry>());
    }

    [Fact]
    public async Task Every_answer_starts_the_silence_anew()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        world.Clock.Now += TimeSpan.FromMinutes(20);
        await world.Answer(chat.Id);

        await world.TickAfter(TimeSpan.FromMinutes(10));
        var row = Assert.Single(await world.All<FollowUp>());
        Assert.Equal((FollowUpStatus.Pending, FollowUpWorld.Noon.AddMinutes(50)), (row.Status, row.DueAt));
        await world.TickAfter(TimeSpan.FromMinutes(20));
        Assert.Single(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task A_reply_cancels_the_second_nudge_and_the_next_one_waits_twenty_hours()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        await world.TickAfter(HalfHour);
        world.Clock.Now += TimeSpan.FromMinutes(5);
        await world.Answer(chat.Id);

        await world.TickAfter(HalfHour);
        var rows = await world.All<FollowUp>();
        Assert.Equal([FollowUpStatus.Sent, FollowUpStatus.Cancelled, FollowUpStatus.Pending], rows.Select(r => r.Status));
        Assert.Equal("replied", rows[1].Reason);
        // Nudged at 12:30; twenty hours later it is 8:30, so nine o'clock.
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero), rows[2].DueAt);
        await world.TickAt(rows[2].DueAt);
        Assert.Equal(2, (await world.All<OutboxItem>()).Count);
    }

    [Fact]
    public async Task The_end_of_the_dialog_cancels_it()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        await world.Answer(chat.Id, isAsking: false);

        await world.TickAfter(HalfHour);
        Assert.Empty(await world.All<OutboxItem>());
        Assert.Equal((FollowUpStatus.Cancelled, "finished"), Assert.Single((await world.All<FollowUp>()).Select(r => (r.Status, r.Reason))));
    }

    [Theory]
    [InlineData("opted out")]
    [InlineData("unreachable")]
    [InlineData("with a person")]
    [InlineData("consent refused")]
    [InlineData("is a lead")]
    public async Task What_happened_meanwhile_is_asked_for_at_the_last_moment(string reason)
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        if (reason == "consent refused")
            await world.Change(scope => Add(scope, new Consent(chat.Id, false, "qualify@1", world.Clock.Now)));
        else if (reason == "is a lead")
            await world.OpenLead(chat, Bot.Domain.Leads.Temperature.Cold);
        else
            await world.ChangeConversation(chat.Id, c => Happen(c, reason, world.Clock.Now));

        await world.TickAfter(HalfHour);
        Assert.Empty(await world.All<OutboxItem>());
        var row = Assert.Single(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Abandoned);
        Assert.Equal((FollowUpStatus.Cancelled, reason), (row.Status, row.Reason));
        Assert.False((await world.All<Conversation>())[0].HasNudgePlanned);
    }

    [Fact]
    public async Task A_consent_given_after_a_refusal_counts()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        await world.Change(scope => Add(scope, new Consent(chat.Id, false, "qualify@1", world.Clock.Now)));
        await world.Change(scope => Add(scope, new Consent(chat.Id, true, "qualify@1", world.Clock.Now)));

        await world.TickAfter(HalfHour);
        Assert.Single(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task A_closed_page_is_not_nudged_and_a_later_word_there_is_planned_for_again()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask(channel: "web");
        await world.TickAfter(HalfHour);

        var row = Assert.Single(await world.All<FollowUp>());
        Assert.Equal((FollowUpStatus.Skipped, "page closed"), (row.Status, row.Reason));
        Assert.Empty(await world.All<TranscriptEntry>());
        await world.Answer(chat.Id);
        Assert.Equal([1, 2], (await world.All<FollowUp>()).Select(r => r.Seq));
    }

    [Fact]
    public async Task The_night_is_the_visitors_own()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask(zone: "America/New_York");
        await world.TickAfter(HalfHour);

        // 12:30 in Riga is 6:30 in New York, where summer time has begun: nine there is 13:00 UTC.
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero), Assert.Single(await world.All<FollowUp>()).DueAt);
        await world.TickAt(new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero));
        Assert.Single(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task A_queued_nudge_is_held_back_when_he_answered_or_the_night_began()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        await world.TickAfter(HalfHour);
        var id = (await world.All<FollowUp>())[0].Id;

        Assert.IsType<NudgeVerdict.Send>(await BeforeSent(world, id, world.Clock.Now));
        Assert.IsType<NudgeVerdict.Postpone>(await BeforeSent(world, id, new DateTimeOffset(2026, 3, 10, 19, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new NudgeVerdict.Skip("too late"), await BeforeSent(world, id, world.Clock.Now.AddDays(3)));
        await world.Answer(chat.Id);
        Assert.Equal(new NudgeVerdict.Cancel("replied"), await BeforeSent(world, id, world.Clock.Now));
    }

    [Fact]
    public async Task Muting_ends_the_reminders_and_nothing_else()
    {
        await using var world = await FollowUpWorld.Open();
        var chat = await world.Ask();
        await world.Change(async scope =>
        {
            var row = (await scope.Db.Conversations.FindAsync(chat.Id))!;
            await world.Get<FollowUpPlanner>().Mute(scope, row, world.Clock.Now, CancellationToken.None);
            row.Touch();
        });
        await world.Answer(chat.Id);
        await world.TickAfter(TimeSpan.FromDays(1));

        Assert.Empty(await world.All<OutboxItem>());
        Assert.Equal("opted out", Assert.Single(await world.All<FollowUp>()).Reason);
        var conversation = (await world.All<Conversation>())[0];
        Assert.Equal((ConversationStatus.InDialog, true), (conversation.Status, conversation.OptedOutAt is not null));
        Assert.Contains(await world.All<JournalEntry>(), j => j.What == JournalEvent.OptedOut);
    }

    private static async Task<NudgeVerdict> BeforeSent(FollowUpWorld world, long id, DateTimeOffset now)
    {
        await using var db = world.Database.Open();
        return await world.Get<NudgeCheck>().BeforeSent(db, id, now, CancellationToken.None);
    }

    private static Task Add(Bot.Domain.Persistence.WorkScope scope, object row)
    {
        scope.Rows.Insert(row);
        return Task.CompletedTask;
    }

    private static void Happen(Conversation conversation, string what, DateTimeOffset now)
    {
        if (what == "opted out")
            conversation.OptOut(now);
        else if (what == "unreachable")
            conversation.LoseReach(now);
        else
            conversation.HandTo(ConversationStatus.WithPerson);
    }
}
