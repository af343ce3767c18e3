using System.Net.Sockets;
using Bot.Dialogs;
using Bot.Host.Channels.Telegram;
using Bot.Host.Channels.Web;
using Bot.Host.Delivery;
using Bot.Host.Desk;
using Bot.Host.Erasure;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Health;
using Bot.Host.Leads;
using Bot.Host.Managers;
using Bot.Host.Scripts;
using Bot.Host.Settings;
using Bot.Host.Storage;
using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>The program's table of contents: verbs, slices, start.</summary>
internal static class HostProgram
{
    /// <summary>Returns the exit code: 0 ended as asked, 2 wrong settings, arguments or database.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (Verbs.Find(args) is { } verb)
            return await verb(args);
        ProcessMemory.ShareArenas();
        var hasStarted = false;
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<StartSequence>().Run(CancellationToken.None);
            await Start(app);
            hasStarted = true;
            await app.Services.GetRequiredService<Greeting>().Print(app.Urls);
            ProcessMemory.ReturnWhatStartLeft();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (!hasStarted && error is OptionsValidationException or AggregateException or InvalidOperationException or ScriptException or IOException or SocketException or FormatException)
        {
            await Console.Error.WriteLineAsync(StartFaults.Describe(error));
            return 2;
        }
    }

    // What had begun before the fault ends as at any stop, but quickly; nobody complains of the end.
    private static async Task Start(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>The host, wired but not started. Tests change services before the build.</summary>
    /// <exception cref="OptionsValidationException">One section of the settings is wrong.</exception>
    /// <exception cref="AggregateException">Several sections are wrong; all faults are in it.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.ConfigureServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddFirm();
        builder.Services.AddStorage();
        builder.Services.AddHousekeeping();
        builder.Services.AddScripts();
        builder.Services.AddScriptWatch();
        builder.Services.AddTurns();
        builder.Services.AddManagers();
        builder.Services.AddLeads();
        builder.Services.AddFollowUps();
        builder.Services.AddDelivery();
        builder.Services.AddWeb();
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddDesk();
        builder.Services.AddHostHealth();
        builder.Services.AddSingleton<Forgetting>();
        builder.Services.AddSingleton<UnreadSettings>();
        builder.Services.AddSingleton<StartSequence>();
        builder.Services.AddSingleton<Greeting>();
        builder.Services.AddSingleton<GreetingFacts>();
        change?.Invoke(builder);

        var app = builder.Build();
        // Before anything is made of a setting: so all that is wrong is told at once.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<UnreadSettings>().Warn();
        app.MapWeb();
        app.MapTelegram();
        app.MapDesk();
        app.MapHostHealth();
        return app;
    }
}
