using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Host.Scripts;
using Bot.Host.Storage;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.FollowUps;

/// <summary>The follow-ups on a real SQLite file and a clock that stands still. The firm works in Riga, Mon-Fri 9 to 18.</summary>
internal sealed partial class FollowUpWorld : IAsyncDisposable
{
    /// <summary>A Tuesday noon in Riga (UTC+2).</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("followups").FullName;
    private readonly ServiceProvider _services;

    private FollowUpWorld(DateTimeOffset now, IReadOnlyDictionary<string, string?> settings)
    {
        Clock = new TestClock(now);
        Database = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "leads.db")};Pooling=False");
        Storage = new GroupCommit(Database, new GroupCommitOptions(), NoProbe.Instance);
        _services = Services(settings).BuildServiceProvider();
        Telegram = _services.GetServices<IVisitorChannel>().OfType<RecordingChannel>().First(c => c.CanPush);
    }

    public TestClock Clock { get; }
    public LeadsDb Database { get; }
    public GroupCommit Storage { get; }
    public RecordingChannel Telegram { get; }

    public static async Task<FollowUpWorld> Open(DateTimeOffset? now = null, params (string Name, string Value)[] settings)
    {
        var world = new FollowUpWorld(now ?? Noon, settings.ToDictionary(s => s.Name, s => (string?)s.Value));
        await using var db = world.Database.Open();
        await db.Database.MigrateAsync();
        return world;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<TickResult> Tick() => Get<FollowUpTick>().Run(Clock.Now, CancellationToken.None);

    /// <summary>Moves the clock and ticks.</summary>
    public Task<TickResult> TickAt(DateTimeOffset now)
    {
        Clock.Now = now;
        return Tick();
    }

    public Task<TickResult> TickAfter(TimeSpan span) => TickAt(Clock.Now + span);

    public async Task<List<T>> All<T>()
        where T : class
    {
        await using var db = Database.Open();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    public Task Change(Func<WorkScope, Task> work) => Storage.Run(null, (scope, _) => work(scope));

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceCollection Services(IReadOnlyDictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Firm:TimeZone", "Europe/Riga"), .. settings]).Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Database);
        services.AddSingleton(Storage);
        services.AddFirm();
        services.AddScripts();
        services.AddSingleton<TurnQueries>();
        services.AddLeads();
        services.AddFollowUps();
        services.AddHousekeeping();
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<WaitingLeads>();
        services.AddSingleton<LostReplies>();
        services.AddSingleton<ChatEnd>();
        services.AddSingleton<VisitorVoice>();
        services.AddSingleton<IVisitorChannel>(p => new RecordingChannel("telegram", canPush: true, p.GetRequiredService<OutboxQueue>()));
        services.AddSingleton<IVisitorChannel>(p => new RecordingChannel("web", canPush: false, p.GetRequiredService<OutboxQueue>()));
        return services;
    }
}
