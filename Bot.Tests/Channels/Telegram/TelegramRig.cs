using Bot.Domain.Persistence;
using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Channels.Telegram;

/// <summary>A Bot API server and the whole host on it, with an echo in place of the dialog.</summary>
internal sealed class TelegramRig : IAsyncDisposable
{
    private TelegramRig(FakeBotApi api) => Api = api;

    public FakeBotApi Api { get; }

    public EchoBot Bot { get; private set; } = new();

    public HostUnderTest Host { get; private set; } = null!;

    public TempFolder Folder { get; } = new();

    public BreakableStorage Storage { get; } = new();

    public LinesLog Log { get; } = new();

    public static DateTimeOffset Opening { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public ShiftedClock Clock { get; } = new(Opening);

    public TelegramStatus Status => Host.Services.GetRequiredService<TelegramStatus>();

    public string Channel => "telegram:" + Api.Token.Split(':')[0];

    public static async Task<TelegramRig> Start(Dictionary<string, string?>? settings = null, FakeBotApiOptions? api = null)
    {
        var rig = new TelegramRig(await FakeBotApi.Start(api));
        await rig.Restart(settings);
        return rig;
    }

    /// <summary>Ends the host, if there is one, and starts another on the same database and server.</summary>
    public async Task Restart(Dictionary<string, string?>? settings = null)
    {
        if (Host is not null)
            await Host.DisposeAsync();
        Host = await HostUnderTest.Start(new HostSetup
        {
            Api = Api,
            Folder = Folder,
            Probe = Storage,
            Clock = Clock,
            Settings = settings ?? [],
            Services = services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IBot>(Bot));
                services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(Log);
            },
        });
    }

    public async Task<T> Read<T>(Func<LeadsDbContext, Task<T>> read)
    {
        await using var db = Host.Db.Open();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Api.DisposeAsync();
        Folder.Dispose();
    }
}

/// <summary>A disk that is full whenever the test says so.</summary>
internal sealed class BreakableStorage : IEffectProbe
{
    private int _failures;

    public volatile bool IsBroken;

    public int Failures => Volatile.Read(ref _failures);

    public void Before(string effect)
    {
        if (!IsBroken || effect != "COMMIT")
            return;
        Interlocked.Increment(ref _failures);
        throw new SqliteException("database or disk is full", 13);
    }

    public void After(string effect)
    {
    }
}
