using Bot.Domain.Persistence;
using Bot.Host.Start;
using Bot.Tests.Support.BotApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>How the host under test is set up.</summary>
internal sealed record HostSetup
{
    /// <summary>The Bot API server; null: Telegram is off.</summary>
    public FakeBotApi? Api { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public IEffectProbe Probe { get; init; } = NoProbe.Instance;

    /// <summary>An existing folder with the database of an earlier host; null: a new one.</summary>
    public TempFolder? Folder { get; init; }

    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>The whole host in this process, on real HTTP and a real SQLite file of its own.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    private readonly TempFolder? _own;
    private readonly WebApplication _app;

    private HostUnderTest(WebApplication app, TempFolder? own)
    {
        (_app, _own) = (app, own);
        Http = new HttpClient { BaseAddress = Url };
    }

    public Uri Url => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public HttpClient Http { get; }

    public LeadsDb Db => Services.GetRequiredService<LeadsDb>();

    public GroupCommit Storage => Services.GetRequiredService<GroupCommit>();

    public static async Task<HostUnderTest> Start(HostSetup? setup = null)
    {
        setup ??= new HostSetup();
        var own = setup.Folder is null ? new TempFolder() : null;
        var settings = new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Leads"] = $"Data Source={(setup.Folder ?? own)!.File("leads.db")}",
            ["Telegram:BotToken"] = setup.Api?.Token ?? "",
            ["Telegram:ApiUrl"] = setup.Api?.Url ?? "http://127.0.0.1:9",
            ["Firm:Name"] = "Test Flats",
            ["Firm:Country"] = "US",
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (name, value) in setup.Settings)
            settings[name] = value;

        var app = HostProgram.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton(setup.Clock));
            builder.Services.Replace(ServiceDescriptor.Singleton(setup.Probe));
            setup.Services?.Invoke(builder.Services);
        });
        try
        {
            await app.Services.GetRequiredService<StartSequence>().Run(CancellationToken.None);
            await app.StartAsync();
            return new HostUnderTest(app, own);
        }
        catch
        {
            await app.DisposeAsync();
            own?.Dispose();
            throw;
        }
    }

    /// <summary>A one-time link that signs in to the desk.</summary>
    public Task<string> DeskLink() => Storage.Run(null, (scope, _) =>
    {
        var invitation = Services.GetRequiredService<Bot.Host.Managers.DeskInvitation>();
        return Task.FromResult(invitation.Link(scope, null, Services.GetRequiredService<TimeProvider>().GetUtcNow()));
    });

    /// <summary>The code that binds a managers' chat.</summary>
    public async Task<string> BindCode()
    {
        var code = Services.GetRequiredService<Bot.Host.Managers.BindCode>();
        if (code.Current.Length == 0)
            await code.Renew();
        return code.Current;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _own?.Dispose();
    }
}
