using Microsoft.EntityFrameworkCore;
using Bot.Domain.Persistence;
using Bot.Host.Channels.Web;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Settings;
using Bot.Host.Storage;
using Bot.Host.Scripts;
using Bot.Host.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Web;

/// <summary>The web channel on a free port of this machine, with storage and turns but a stub for the bot.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    public const string Secret = "a-secret-of-a-server-0123456789";
    private readonly WebApplication _app;
    private readonly string _folder;

    private WebServer(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public StubBot Bot => (StubBot)Get<IBot>();

    public SteppedClock Clock => (SteppedClock)Get<TimeProvider>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="settings">For example ("Web:AllowedOrigins:0", "https://shop.example").</param>
    public static async Task<WebServer> Start(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("chatleads-web-").FullName;
        var app = Build(folder, settings);
        await using (var db = app.Services.GetRequiredService<LeadsDb>().Open())
            await db.Database.MigrateAsync();
        app.MapWeb();
        await app.StartAsync();
        return new WebServer(app, folder);
    }

    /// <summary>Stops as a host does that is told to: streams first.</summary>
    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(string folder, (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Leads"] = "Data Source=leads.db",
            ["Firm:Name"] = "Flats & Co",
            ["Web:DirectLineSecret"] = Secret,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
        var services = builder.Services;
        services.AddSingleton<TimeProvider, SteppedClock>();
        services.AddSettings<TurnOptions>("Turns", (_, _) => { });
        services.AddStorage();
        services.AddFirm();
        services.AddSingleton<ParkingLot>();
        services.AddSingleton<InboxMiddleware>();
        services.AddSingleton<TurnQueries>();
        services.AddSingleton<ConversationMiddleware>();
        services.AddSingleton<AcceptedUpdates>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton<VisitorVoice>();
        services.AddSingleton<IBot, StubBot>();
        services.AddScripts();
        services.AddWeb();
        return builder.Build();
    }
}
