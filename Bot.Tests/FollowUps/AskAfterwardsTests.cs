using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Host.FollowUps;

namespace Bot.Tests.FollowUps;

/// <summary>What the visitor of a closed lead is asked, and when he is left alone.</summary>
public sealed class AskAfterwardsTests
{
    private static readonly TimeSpan AfterLost = new FollowUpTimes().Farewell;

    [Fact]
    public async Task Who_was_lost_is_asked_why_in_the_transaction_that_moves_his_dialog()
    {
        await using var world = await FollowUpWorld.Open();
        await Closed(world, l => l.Lose("price", world.Clock.Now));

        await world.TickAfter(AfterLost + TimeSpan.FromMinutes(1));

        var item = Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
        Assert.Contains("What was it that", item.Payload, StringComparison.Ordinal);
        var conversation = Assert.Single(await world.All<Conversation>());
        Assert.Equal(("farewell", ConversationStatus.InDialog), (DialogSnapshotJson.Read(conversation.State)!.Script, conversation.Status));
        Assert.Equal(FollowUpStatus.Sent, Assert.Single(await Rows(world, FollowUpKind.Farewell)).Status);
    }

    [Fact]
    public async Task Who_bought_is_asked_how_it_was_after_as_many_days_as_set()
    {
        await using var world = await FollowUpWorld.Open(null, ("FollowUps:AskAfterWonDays", "3"));
        var lead = await Closed(world, l => { });
        await world.Take(lead.Number, await world.Enrol("Mary"));
        await world.ChangeLead(lead.Number, l => l.Win(null, world.Clock.Now));

        await world.TickAfter(TimeSpan.FromDays(2.9));
        Assert.DoesNotContain(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
        await world.TickAfter(TimeSpan.FromDays(0.1));

        Assert.Contains("How likely are you to recommend", Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge).Payload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spam")]
    [InlineData("Duplicate of #3")]
    [InlineData("это спам")]
    [InlineData("same as #7")]
    [InlineData("wrong number, sorry")]
    public async Task Nobody_is_asked_why_a_lead_was_none(string reason)
    {
        await using var world = await FollowUpWorld.Open();
        await Closed(world, l => l.Lose(reason, world.Clock.Now));

        Assert.Empty(await Rows(world, FollowUpKind.Farewell));
    }

    [Fact]
    public async Task A_lead_that_was_opened_again_is_not_asked_about()
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await Closed(world, l => l.Lose("price", world.Clock.Now));
        await world.ChangeLead(lead.Number, l => l.Move(LeadTrigger.Reopen, world.Clock.Now, world.Clock.Now));

        await world.TickAfter(AfterLost + TimeSpan.FromMinutes(1));

        Assert.Equal(FollowUpStatus.Cancelled, Assert.Single(await Rows(world, FollowUpKind.Farewell)).Status);
        Assert.DoesNotContain(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
    }

    [Fact]
    public async Task However_often_a_lead_is_lost_its_visitor_is_asked_once()
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await Closed(world, l => l.Lose("price", world.Clock.Now));
        await world.TickAfter(AfterLost + TimeSpan.FromMinutes(1));

        await world.ChangeLead(lead.Number, l => l.Move(LeadTrigger.Reopen, world.Clock.Now, world.Clock.Now));
        await world.ChangeLead(lead.Number, l => l.Lose("price", world.Clock.Now));
        await world.TickAfter(TimeSpan.FromDays(1));

        Assert.Single(await Rows(world, FollowUpKind.Farewell));
        Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
    }

    [Theory]
    [InlineData("Dialogs:Refused", "")]
    public async Task A_script_that_is_switched_off_asks_nobody(string name, string value)
    {
        await using var world = await FollowUpWorld.Open(null, (name, value));
        await Closed(world, l => l.Lose("price", world.Clock.Now));

        await world.TickAfter(AfterLost + TimeSpan.FromMinutes(1));

        Assert.Equal("switched off", Assert.Single(await Rows(world, FollowUpKind.Farewell)).Reason);
    }

    [Fact]
    public async Task A_question_on_its_way_is_taken_back_when_he_writes_first()
    {
        await using var world = await FollowUpWorld.Open();
        await Closed(world, l => l.Lose("price", world.Clock.Now));
        await world.TickAfter(AfterLost + TimeSpan.FromMinutes(1));
        var row = Assert.Single(await Rows(world, FollowUpKind.Farewell));
        await world.ChangeConversation(row.ConversationId, c => c.Heard(world.Clock.Now));

        await using var db = world.Database.Open();
        var verdict = await world.Get<NudgeCheck>().BeforeSent(db, row.Id, world.Clock.Now, CancellationToken.None);

        Assert.Equal(new NudgeVerdict.Cancel("replied"), verdict);
    }

    [Fact]
    public async Task Who_was_just_asked_and_then_falls_silent_in_a_new_request_is_left_alone_until_the_next_morning()
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await Closed(world, l => l.Lose("price", world.Clock.Now));
        await world.TickAfter(AfterLost);
        world.Clock.Now += TimeSpan.FromMinutes(12);
        await world.ChangeConversation(lead.ConversationId, c => c.Advance(c.State, "budget", ConversationStatus.InDialog, "en"));
        await world.Answer(lead.ConversationId);

        await world.TickAfter(TimeSpan.FromMinutes(30));

        var nudge = Assert.Single(await Rows(world, FollowUpKind.Abandoned), f => f.Status == FollowUpStatus.Pending);
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero), nudge.DueAt);
        Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
    }

    [Fact]
    public async Task Late_in_the_evening_it_waits_for_the_morning()
    {
        var evening = new DateTimeOffset(2026, 3, 10, 18, 50, 0, TimeSpan.Zero); // 20:50 in Riga
        await using var world = await FollowUpWorld.Open(evening);
        await Closed(world, l => l.Lose("price", world.Clock.Now));

        await world.TickAfter(AfterLost);

        var row = Assert.Single(await Rows(world, FollowUpKind.Farewell));
        Assert.Equal((FollowUpStatus.Pending, new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero)), (row.Status, row.DueAt));
    }

    // The visitor has answered all, and nobody writes with him.
    private static async Task<Lead> Closed(FollowUpWorld world, Action<Lead> close)
    {
        await world.BindGroup();
        var conversation = await world.Ask();
        await world.Answer(conversation.Id, isAsking: false);
        await world.ChangeConversation(conversation.Id, c => c.Advance(c.State, "", ConversationStatus.Finished, "en"));
        var lead = await world.OpenLead(conversation);
        await world.ChangeLead(lead.Number, close);
        return lead;
    }

    private static async Task<List<FollowUp>> Rows(FollowUpWorld world, FollowUpKind kind) => (await world.All<FollowUp>()).FindAll(f => f.Kind == kind);
}
