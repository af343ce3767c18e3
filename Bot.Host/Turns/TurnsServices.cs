using Bot.Host.Managers;
using Bot.Host.Settings;
using Microsoft.Bot.Builder;

namespace Bot.Host.Turns;

internal static class TurnsServices
{
    public static void AddTurns(this IServiceCollection services)
    {
        services.AddSettings<TurnOptions>("Turns", (turns, faults) =>
        {
            if (turns.RetrySeconds.Count == 0 || turns.RetrySeconds.Any(s => s < 1))
                faults.Add("RetrySeconds", string.Join(',', turns.RetrySeconds), "one or more numbers from 1", "[5, 30, 120]");
            if (turns.ParkedPollSeconds is < 1 or > 60)
                faults.Add("ParkedPollSeconds", turns.ParkedPollSeconds, "1 to 60", "1");
            if (turns.ParkedBatch is < 1 or > 1000)
                faults.Add("ParkedBatch", turns.ParkedBatch, "1 to 1000", "50");
        });
        services.AddSingleton<TurnQueries>();
        services.AddSingleton<DialogEntrance>();
        services.AddSingleton<IBot, LeadBot>();
        services.AddSingleton<ParkingLot>();
        services.AddSingleton<AcceptedUpdates>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton<InboxMiddleware>();
        services.AddSingleton<ManagersMiddleware>();
        services.AddSingleton<ConversationMiddleware>();
        services.AddSingleton<ParkedLoop>();
        services.AddSingleton<ParkedStore>();
        services.AddSingleton<ParkedTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<ParkedTurns>());
    }
}
