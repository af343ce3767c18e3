using Bot.Host.Settings;

namespace Bot.Host.Scripts;

internal static class ScriptsServices
{
    public static void AddScripts(this IServiceCollection services)
    {
        services.AddSettings<DialogOptions>("Dialogs", (dialogs, faults) =>
        {
            if (string.IsNullOrWhiteSpace(dialogs.Start))
                faults.Add("Start", dialogs.Start, "the name of a script", "qualify");
        });
        services.AddSingleton<DialogCatalog>();
        services.AddSingleton<DialogRoutes>();
        services.AddSingleton<ScriptFiles>();
    }
}
