using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Tests.Channels.Telegram;

public sealed class SecrecyTests
{
    [Fact]
    public async Task The_token_is_in_no_log_and_no_row_whatever_goes_wrong()
    {
        await using var rig = await TelegramRig.Start(new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace" });
        await rig.Api.WaitForPoller();
        foreach (var fault in new Fault[] { Fault.ServerError, new Fault.Html(502), new Fault.DropsBefore(), new Fault.Refuses(400, "Bad Request: " + rig.Api.Token) })
            rig.Api.Plan(fault, "sendMessage");
        rig.Api.Plan(new Fault.DropsBefore(), "getUpdates");
        rig.Api.Plan(new Fault.Refuses(500, "about " + rig.Api.Token), "getUpdates");
        for (var user = 5; user < 9; user++)
            rig.Api.User(user).Says("hello");
        await rig.Api.WaitForAllConfirmed(TimeSpan.FromSeconds(30));
        await Until.True(() => Task.FromResult(rig.Api.CallsOf("sendMessage").Count >= 4), "the faults to happen");
        await rig.Restart();

        Assert.NotEmpty(rig.Log.Lines);
        Assert.Contains(rig.Log.Lines, line => line.Contains("sendMessage", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains(rig.Api.Token.Split(':')[1], StringComparison.Ordinal));
        Assert.False(await rig.Read(db => db.Outbox.AnyAsync(o => o.Error!.Contains(rig.Api.Token))));
    }

    [Fact]
    public async Task A_refused_token_stops_nothing_else_and_shows_in_health()
    {
        await using var rig = await TelegramRig.Start(new Dictionary<string, string?> { ["Telegram:BotToken"] = "900000001:AAwrong-token-of-somebody-else_01" });
        await Until.True(() => Task.FromResult(rig.Status.Fault == TelegramFault.TokenRefused), "the refusal to show");

        var health = rig.Status.Health();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains("Telegram:BotToken", health.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("AAwrong", StringComparison.Ordinal));
        Assert.True((await rig.Host.Http.GetAsync("/health/live")).IsSuccessStatusCode);
    }
}
