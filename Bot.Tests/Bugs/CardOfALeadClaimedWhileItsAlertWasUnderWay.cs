using Bot.Domain.Delivery;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// The claim and the outcome of the alert shared one commit. The comparison whether the card had changed meanwhile was
/// made on another connection, which did not see the claim yet, so the card kept its Take button for ever.
/// </summary>
public sealed class CardOfALeadClaimedWhileItsAlertWasUnderWay
{
    [Fact]
    public async Task The_card_shows_the_owner_also_when_both_are_in_one_commit()
    {
        await using var stage = await Scenarios.Stage.Open();
        var mary = stage.Manager(501, "Mary");
        var sending = stage.Api.Plan(new Fault.HangsAfter(), "sendMessage", stage.Group.Id);
        stage.Api.User(1001, "Anna").Says("/start");
        await stage.Api.WaitForMessage(1001, "What would you like");
        stage.Api.User(1001, "Anna").Presses("Talk to a person");
        await sending.Reached;

        // The writer is held until both wait for it.
        var gate = new TaskCompletionSource();
        var held = stage.Host.Storage.Run(null, async (_, _) => await gate.Task);
        mary.SaysIn(stage.Group.Id, "/take 1");
        await Until.True(() => Task.FromResult(stage.Api.PendingUpdates > 0 && stage.Host.Storage.Waiting > 0), "the claim to wait for the writer");
        sending.Release();
        await Until.True(() => Task.FromResult(stage.Host.Storage.Waiting > 1), "the outcome to wait for the writer");
        gate.SetResult();
        await held;

        await stage.Api.WaitForCall("editMessageText", call => call.Text!.Contains("Mary", StringComparison.Ordinal));
        await Outbox.Drained(stage.Host.Db);
        await using var db = stage.Host.Db.Open();
        Assert.Equal(OutboxStatus.Sent, (await db.Outbox.SingleAsync(o => o.Kind == OutboxKind.CardEdit)).Status);
    }
}
