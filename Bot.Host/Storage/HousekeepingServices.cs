using Bot.Host.Settings;
using Microsoft.Extensions.Options;
using Quartz;

namespace Bot.Host.Storage;

internal static class HousekeepingServices
{
    public static void AddHousekeeping(this IServiceCollection services)
    {
        services.AddSettings<HousekeepingOptions>("Housekeeping", Check);
        services.AddSingleton<Housekeeping>();
        services.AddQuartz(quartz => quartz.ScheduleJob<HousekeepingJob>((provider, trigger) => trigger
            .WithIdentity("housekeeping")
            .WithSimpleSchedule(TimeSpan.FromMinutes(provider.GetRequiredService<IOptions<HousekeepingOptions>>().Value.EveryMinutes)),
            (_, job) => job.WithIdentity("housekeeping")));
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Check(HousekeepingOptions options, SettingFaults faults)
    {
        // Bot API, getUpdates: updates are kept for 24 hours; after a week without any, ids restart at random.
        Within("InboxHours", options.InboxHours, 25, 160, 72);
        Within("OutboxDays", options.OutboxDays, 1, 3650, 30);
        Within("BatchRows", options.BatchRows, 10, 5000, 500);
        Within("MaxBatches", options.MaxBatches, 1, 10_000, 400);
        Within("EveryMinutes", options.EveryMinutes, 1, 1440, 60);

        void Within(string name, int value, int from, int to, int example)
        {
            if (value < from || value > to)
                faults.Add(name, value, $"{from} to {to}", $"{example}");
        }
    }
}
