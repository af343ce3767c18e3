using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Crashes;

/// <summary>
/// Plays a scenario against a host that is killed at chosen points and started again each time, on the same database
/// and the same Bot API server. The people in the scenario notice nothing but waiting.
/// </summary>
internal sealed class CrashRig : IAsyncDisposable
{
    private readonly Queue<int> _kills;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _life = Task.CompletedTask;
    private HostUnderTest? _host;

    private CrashRig(FakeBotApi api, IEnumerable<int> kills)
    {
        Api = api;
        _kills = new Queue<int>(kills);
    }

    public FakeBotApi Api { get; }

    public ShiftedClock Clock { get; } = new(Scenarios.Stage.Opening);

    public TempFolder Folder { get; } = new();

    public FakeUser Visitor => Api.User(1001, "Anna");

    public FakeUser Manager => Api.User(501, "Mary");

    public static long Group => -100500;

    /// <summary>How often the host was killed so far.</summary>
    public int Deaths { get; private set; }

    /// <summary>Effect points of the host that lived longest.</summary>
    public int Points { get; private set; }

    /// <summary>Where it died, for the message of a failing test.</summary>
    public List<string> Log { get; } = [];

    /// <param name="kills">The point at which the first host dies, the second, and so on; the one after the last lives.</param>
    public static async Task<CrashRig> Start(params int[] kills)
    {
        var rig = new CrashRig(await FakeBotApi.Start(new FakeBotApiOptions { WaitLimit = TimeSpan.FromSeconds(30) }), kills);
        rig.Api.Group(Group).With(rig.Manager);
        rig._life = rig.Live();
        return rig;
    }

    /// <summary>Says that the people are through, and returns when the bot is through too.</summary>
    public async Task<HostUnderTest> Settle()
    {
        // Points that were not reached in the scenario are not needed any more.
        _kills.Clear();
        // It may die at an idle point right after the look: what it left is looked at all the same.
        HostUnderTest? settled = null;
        await Api.WaitForAllConfirmed();
        await Until.True(async () =>
        {
            if (_host is not { } host)
                return false;
            await using var db = host.Db.Open();
            settled = host;
            return !await db.Outbox.AnyAsync(o => o.Status == Bot.Domain.Delivery.OutboxStatus.Pending || o.Status == Bot.Domain.Delivery.OutboxStatus.Leased);
        }, "the outbox to be empty after the crash");
        return settled!;
    }

    /// <summary>How the books stand, for the message of a failing test.</summary>
    public async Task<string> Books()
    {
        await using var db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={Folder.File("leads.db")}").Open();
        var inbox = await db.Inbox.Select(i => $"{i.ExternalId} {i.Status} {i.Error}").ToListAsync();
        var outbox = await db.Outbox.Select(o => $"{o.Id} {o.Kind} {o.Status} x{o.Attempts} {o.Error}").ToListAsync();
        var leads = await db.Leads.Select(l => $"#{l.Number} {l.Stage} owner {l.OwnerId}").ToListAsync();
        return string.Join('\n', inbox.Concat(outbox).Concat(leads).Append($"not confirmed: {Api.PendingUpdates}"));
    }

    public async ValueTask DisposeAsync()
    {
        _over.TrySetResult();
        await _life;
        await Api.DisposeAsync();
        Folder.Dispose();
    }

    private async Task Live()
    {
        while (!_over.Task.IsCompleted)
        {
            var probe = _kills.TryDequeue(out var killAt) ? new KillingProbe(killAt) : KillingProbe.Harmless();
            if (await Boot(probe) is not { } host)
                continue;
            _host = host;
            await Task.WhenAny(probe.Died.Task, _over.Task);
            _host = null;
            Points = Math.Max(Points, probe.Points);
            if (probe.IsDead)
                Bury(probe);
            await host.DisposeAsync();
        }
    }

    // A host may die while it starts.
    private async Task<HostUnderTest?> Boot(KillingProbe probe)
    {
        try
        {
            return await HostUnderTest.Start(new HostSetup
            {
                Api = Api,
                Clock = Clock,
                Probe = probe,
                Folder = Folder,
                Settings = new Dictionary<string, string?>
                {
                    ["FollowUps:TickSeconds"] = "1",
                    ["Managers:GroupChatId"] = $"{Group}",
                    ["Managers:People:0:Name"] = "Mary",
                    ["Managers:People:0:TelegramUserId"] = "501",
                },
            });
        }
        catch (Exception) when (probe.IsDead)
        {
            Bury(probe);
            return null;
        }
    }

    private void Bury(KillingProbe probe)
    {
        Deaths++;
        Log.Add($"died {probe.Seen.LastOrDefault()} (point {probe.Points})");
    }
}
