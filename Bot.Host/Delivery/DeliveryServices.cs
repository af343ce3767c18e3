using Bot.Host.Settings;

namespace Bot.Host.Delivery;

internal static class DeliveryServices
{
    public static void AddDelivery(this IServiceCollection services)
    {
        services.AddSettings<DeliveryOptions>("Delivery", (delivery, faults) =>
        {
            if (delivery.SendTimeoutSeconds is < 1 or > 60)
                faults.Add("SendTimeoutSeconds", delivery.SendTimeoutSeconds, "1 to 60", "20");
            if (delivery.LeaseSeconds < 2 * delivery.SendTimeoutSeconds)
                faults.Add("LeaseSeconds", delivery.LeaseSeconds, "at least twice SendTimeoutSeconds", "60");
            if (delivery.MaxParallel is < 1 or > 256)
                faults.Add("MaxParallel", delivery.MaxParallel, "1 to 256", "32");
            if (delivery.MaxHeld is < 1 or > 10_000)
                faults.Add("MaxHeld", delivery.MaxHeld, "1 to 10000", "512");
            if (delivery.GroupPerMinute is < 0 or > 1000)
                faults.Add("GroupPerMinute", delivery.GroupPerMinute, "0 (no limit) to 1000", "20");
            if (delivery.MaxAttempts is < 1 or > 1000)
                faults.Add("MaxAttempts", delivery.MaxAttempts, "1 to 1000", "8");
            if (delivery.AlertWithinSeconds is < 10 or > 3600)
                faults.Add("AlertWithinSeconds", delivery.AlertWithinSeconds, "10 to 3600", "120");
            if (delivery.WatchSeconds is < 1 or > 300)
                faults.Add("WatchSeconds", delivery.WatchSeconds, "1 to 300", "15");
            if (delivery.BackoffSeconds.Count == 0 || delivery.BackoffSeconds.Any(s => s < 1))
                faults.Add("BackoffSeconds", string.Join(',', delivery.BackoffSeconds), "one or more numbers from 1", "[1, 5, 30]");
        });
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<VisitorVoice>();
        services.AddSingleton<OutboxLeases>();
        services.AddSingleton<PausedChats>();
        services.AddSingleton<WaitingLeads>();
        services.AddSingleton<ChatEnd>();
        services.AddSingleton<LostReplies>();
        services.AddSingleton<LostChats>();
        services.AddSingleton<OutcomeRules>();
        services.AddSingleton<LastResort>();
        services.AddSingleton<OldWaits>();
        services.AddSingleton<ManagersTopics>();
        services.AddSingleton<OutboxContents>();
        services.AddSingleton<MessageSender>();
        services.AddSingleton<DispatcherContext>();
        services.AddSingleton<OutcomeBook>();
        services.AddHostedService(provider => provider.GetRequiredService<OutcomeBook>());
        services.AddHostedService<Dispatcher>();
        services.AddHostedService<ClockWatch>();
        services.AddSingleton<DeliveryWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryWatch>());
    }
}
