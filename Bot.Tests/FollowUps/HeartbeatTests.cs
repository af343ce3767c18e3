using Bot.Domain.Delivery;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Host.Scripts;
using Bot.Host.Storage;
using Bot.Host.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.FollowUps;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task The_host_ticks_by_itself_and_cleans_up_by_itself()
    {
        await using var world = await FollowUpWorld.Open(DateTimeOffset.UtcNow.AddHours(-1));
        await world.Ask();
        await world.Change(scope =>
        {
            scope.Rows.Insert(new InboxEntry("telegram:1", "old", world.Clock.Now.AddDays(-9)));
            return Task.CompletedTask;
        });
        using var host = Host(world);
        await host.StartAsync();

        var channel = (RecordingChannel)host.Services.GetServices<IVisitorChannel>().Single();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await channel.Written.WaitAsync(patience.Token);
        while ((await world.All<InboxEntry>()).Count > 0)
            patience.Token.ThrowIfCancellationRequested();
        await host.StopAsync();

        Assert.Single(await world.All<OutboxItem>());
    }

    private static IHost Host(FollowUpWorld world)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([
            new("Firm:TimeZone", "UTC"), new("FollowUps:QuietFrom", "00:00"), new("FollowUps:QuietTo", "00:00"), new("FollowUps:TickSeconds", "1")]);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System).AddSingleton(world.Database).AddSingleton(world.Storage);
        services.AddFirm();
        services.AddScripts();
        services.AddSingleton<ManagerWords>().AddSingleton<FeedbackWords>().AddSingleton<TakeFeedback>();
        services.AddFollowUps();
        services.AddHousekeeping();
        services.AddSingleton<DeliveryBell>().AddSingleton<OutboxQueue>().AddSingleton<VisitorVoice>();
        services.AddSingleton<LeadFeed>().AddSingleton<TurnQueries>().AddSingleton<LeadAlerts>();
        services.AddSingleton<IVisitorChannel>(p => new RecordingChannel("telegram", canPush: true, p.GetRequiredService<OutboxQueue>()));
        return builder.Build();
    }
}
