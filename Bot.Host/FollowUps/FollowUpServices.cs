using Bot.Host.Settings;
using Microsoft.Extensions.Options;
using Quartz;

namespace Bot.Host.FollowUps;

internal static class FollowUpServices
{
    public static void AddFollowUps(this IServiceCollection services)
    {
        services.AddSettings<FollowUpOptions>("FollowUps", Check);
        services.AddSingleton<FollowUpPlanner>();
        services.AddSingleton<FollowUpTexts>();
        services.AddSingleton<NudgeTexts>();
        services.AddSingleton<NudgeButtons>();
        services.AddSingleton<NudgeCheck>();
        services.AddSingleton<NudgeGate>();
        services.AddSingleton<NudgeSilentVisitor>();
        services.AddSingleton<AlertAgain>();
        services.AddSingleton<RemindOfCall>();
        services.AddSingleton<CallText>();
        services.AddSingleton<CallAgain>();
        services.AddSingleton<RelayAgain>();
        services.AddSingleton<CallGate>();
        services.AddSingleton<BringBack>();
        services.AddSingleton<AskWords>();
        services.AddSingleton<AskCheck>();
        services.AddSingleton<AskAfterwards>();
        services.AddSingleton<VisitorFollowUps>();
        services.AddSingleton<FollowUpWork>();
        services.AddSingleton<FollowUpTick>();
        services.AddSingleton<OlderLeads>();
        services.AddQuartz(quartz => quartz.ScheduleJob<FollowUpJob>((provider, trigger) => trigger
            .WithIdentity("follow-ups")
            .WithSimpleSchedule(TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<FollowUpOptions>>().Value.TickSeconds)),
            (_, job) => job.WithIdentity("follow-ups")));
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Check(FollowUpOptions options, SettingFaults faults)
    {
        CheckTimes(options.Times, faults);
        if (options.Folder.Length > 0)
        {
            foreach (var fault in NudgeFolder.Read(options.Folder).Faults)
                faults.Add(fault);
        }

        Within("TickSeconds", options.TickSeconds, 1, 60, 15);
        Within("MaxPerTick", options.MaxPerTick, 1, 1000, 50);
        Within("MaxLeadsPerTick", options.MaxLeadsPerTick, 1, 5000, 500);
        Within("TooLateHours", options.TooLateHours, 1, 168, 24);
        Within("LateAfterSeconds", options.LateAfterSeconds, 30, 3600, 60);
        Within("AskAfterWonDays", options.AskAfterWonDays, 1, 90, 7);
        Within("RetryMinutes", options.RetryMinutes, 1, 60, 5);

        void Within(string name, int value, int from, int to, int example)
        {
            if (value < from || value > to)
                faults.Add(name, value, $"{from} to {to}", $"{example}");
        }
    }

    private static void CheckTimes(Bot.Domain.FollowUps.FollowUpTimes times, SettingFaults faults)
    {
        Within("Announce", times.Announce, TimeSpan.FromSeconds(1), "00:01:00");
        Within("Realert", times.Realert, TimeSpan.FromMinutes(1), "00:10:00");
        Within("Escalate", times.Escalate, TimeSpan.FromMinutes(2), "00:30:00");
        Within("Overlooked", times.Overlooked, TimeSpan.FromMinutes(1), "02:00:00");
        Within("FirstNudge", times.FirstNudge, TimeSpan.FromMinutes(1), "00:30:00");
        Within("SecondNudge", times.SecondNudge, TimeSpan.FromMinutes(1), "1.00:00:00");
        Within("BetweenNudges", times.BetweenNudges, TimeSpan.FromHours(1), "20:00:00");
        Within("Farewell", times.Farewell, TimeSpan.FromMinutes(1), "00:30:00");
        Within("Feedback", times.Feedback, TimeSpan.FromMinutes(1), "00:10:00");
        if (times.WriteAgain < TimeSpan.FromDays(7) || times.WriteAgain > TimeSpan.FromDays(730))
            faults.Add("Times:WriteAgain", times.WriteAgain, "7.00:00:00 to 730.00:00:00 (days.hours:minutes:seconds)", "90.00:00:00");
        if (times.Escalate <= times.Realert)
            faults.Add("Times:Escalate", times.Escalate, "longer than Times:Realert", "00:30:00");

        void Within(string name, TimeSpan value, TimeSpan least, string example)
        {
            if (value < least || value > TimeSpan.FromDays(7))
                faults.Add("Times:" + name, value, $"{least} to 7.00:00:00 ([days.]hours:minutes:seconds)", example);
        }
    }
}
