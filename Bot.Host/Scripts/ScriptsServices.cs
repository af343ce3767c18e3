using Bot.Host.Settings;

namespace Bot.Host.Scripts;

internal static class ScriptsServices
{
    /// <summary>The scripts as the host and the verbs read them.</summary>
    public static void AddScripts(this IServiceCollection services)
    {
        services.AddSettings<DialogOptions>("Dialogs", (dialogs, faults) =>
        {
            if (string.IsNullOrWhiteSpace(dialogs.Start))
                faults.Add("Start", dialogs.Start, "the name of a script", "qualify");
            if (dialogs.WatchSeconds is < 1 or > 3600)
                faults.Add("WatchSeconds", dialogs.WatchSeconds, "1 to 3600", "10");
            if (dialogs.SettleMilliseconds is < 50 or > 60_000)
                faults.Add("SettleMilliseconds", dialogs.SettleMilliseconds, "50 to 60000", "500");
        });
        services.AddSingleton<DialogCatalog>();
        services.AddSingleton<DialogRoutes>();
        services.AddSingleton<ScriptFiles>();
    }

    /// <summary>Takes changed scripts while the host runs.</summary>
    public static void AddScriptWatch(this IServiceCollection services)
    {
        services.AddSingleton<ScriptNews>();
        services.AddSingleton<ScriptWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ScriptWatch>());
    }
}
