using Bot.Tests.Support.BotApi.Methods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support.BotApi;

/// <summary>
/// A Bot API server over real HTTP on 127.0.0.1, as strict as the published one: give <see cref="Url"/> and
/// <see cref="Token"/> to the bot under test, act as people, and read what the bot sent. Safe for use by many threads.
/// </summary>
public sealed class FakeBotApi : IAsyncDisposable
{
    private readonly World _world;
    private readonly CallDesk _desk;
    private readonly WebApplication _host;
    private readonly CancellationTokenSource _stopping = new();

    private FakeBotApi(FakeBotApiOptions options)
    {
        Options = options;
        _world = new World(options);
        _desk = new CallDesk(_world);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{options.Port}");
        builder.Logging.ClearProviders();
        _host = builder.Build();
        _host.Run(new FrontDoor(_desk, options, _stopping.Token).Handle);
    }

    public FakeBotApiOptions Options { get; }
    public string Token => Options.Token;

    /// <summary>The base URL, without token.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Every call so far, oldest first; those that still wait are not in it. Empty without KeepLog.</summary>
    public IReadOnlyList<ApiCall> Calls => _desk.Calls;

    /// <summary>The id of the next update; set it to see a jump, up or down.</summary>
    public int NextUpdateId
    {
        get
        {
            lock (_world.Gate)
                return _world.Feed.NextId;
        }
        set
        {
            lock (_world.Gate)
                _world.Feed.NextId = value;
        }
    }

    /// <summary>Updates the bot has not confirmed.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_world.Gate)
                return _world.Feed.PendingCount;
        }
    }

    /// <summary>Called with each message the bot sends or edits, on the thread of its call: be quick. For load.</summary>
    public Action<BotMessage>? Sent
    {
        get => _desk.Sent;
        set => _desk.Sent = value;
    }

    /// <summary>Called with the id of each update that a poll's offset confirms: be quick, and call nothing here.</summary>
    public Action<int>? Confirmed
    {
        get => _world.Feed.Confirmed;
        set => _world.Feed.Confirmed = value;
    }

    public static async Task<FakeBotApi> Start(FakeBotApiOptions? options = null)
    {
        var api = new FakeBotApi(options ?? new FakeBotApiOptions());
        await api._host.StartAsync();
        api.Url = api._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return api;
    }

    /// <summary>The person of this id, made on first use.</summary>
    public FakeUser User(long id, string firstName = "Ann", string? languageCode = "en")
    {
        lock (_world.Gate)
        {
            if (!_world.Users.TryGetValue(id, out var user))
                _world.Users[id] = user = new FakeUser(_world, id, firstName, languageCode);
            return user;
        }
    }

    /// <param name="id">Negative; below -1000000000000 it is a supergroup.</param>
    /// <param name="botStatus">member, administrator, or none: the bot was never in it.</param>
    public FakeGroup Group(long id, string title = "Managers", string botStatus = "member", bool isForum = false)
    {
        var room = new ChatRoom(id, id < -1_000_000_000_000 ? "supergroup" : "group") { Title = title, BotStatus = botStatus, IsForum = isForum };
        lock (_world.Gate)
            _world.Rooms[id] = room;
        return new FakeGroup(_world, room);
    }

    /// <summary>What the bot wrote there and did not delete, as it reads now, oldest first.</summary>
    public IReadOnlyList<BotMessage> MessagesTo(long chatId)
    {
        lock (_world.Gate)
            return _world.BotMessages(chatId);
    }

    public IReadOnlyList<ApiCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>The menu as JSON for a scope such as "chat_administrators"; null when none was set.</summary>
    public string? CommandsOf(string scope, long? chatId = null, string? language = null)
    {
        lock (_world.Gate)
            return _world.Commands.GetValueOrDefault(CommandMethods.Key(scope, chatId, null, language));
    }

    /// <summary>An update as written here, whatever the bot may make of it.</summary>
    public SentUpdate Delivers(string kind, string json)
    {
        lock (_world.Gate)
            return new SentUpdate(_world.Feed.Add(kind, 0, writer => writer.WriteRawValue(json)), 0);
    }

    /// <summary>The same update, id included, once more.</summary>
    public void Resend(SentUpdate update)
    {
        lock (_world.Gate)
            _world.Feed.AddAgain(update.UpdateId);
    }

    /// <summary>The next calls (of this method, to this chat) go wrong.</summary>
    public PlannedFault Plan(Fault fault, string? method = null, long? chatId = null, int times = 1)
    {
        var planned = new PlannedFault(fault, method, chatId, times);
        _desk.Plan(planned);
        return planned;
    }

    /// <summary>The bot's first message there, after the given one, that now reads so; it may be there already.</summary>
    public Task<BotMessage> WaitForMessage(long chatId, Func<string, bool> text, TimeSpan? limit = null, int afterMessageId = 0) =>
        _world.Waits.For(
            () => _world.BotMessages(chatId).FirstOrDefault(message => message.MessageId > afterMessageId && text(message.Text)),
            limit ?? Options.WaitLimit,
            () => $"The bot's messages in {chatId}:\n{string.Join('\n', _world.BotMessages(chatId))}");

    public Task<BotMessage> WaitForMessage(long chatId, string part, TimeSpan? limit = null, int afterMessageId = 0) =>
        WaitForMessage(chatId, text => text.Contains(part, StringComparison.Ordinal), limit, afterMessageId);

    /// <summary>The first call of a method that fits, already made or still to come. Needs KeepLog.</summary>
    public Task<ApiCall> WaitForCall(string method, Func<ApiCall, bool>? fits = null, TimeSpan? limit = null) =>
        _world.Waits.For(
            () => _desk.LiveCalls.FirstOrDefault(call => call.Method == method && fits?.Invoke(call) != false),
            limit ?? Options.WaitLimit,
            () => "Calls: " + string.Join(", ", _desk.LiveCalls.Select(call => $"{call.Method} {call.Status}")));

    /// <summary>Until the bot sits in a long poll.</summary>
    public Task WaitForPoller(TimeSpan? limit = null) =>
        _world.Waits.For(() => _world.Feed.IsPolled ? "polled" : null, limit ?? Options.WaitLimit, () => "Nobody polls.");

    /// <summary>Until the bot confirmed all updates and nothing is left.</summary>
    public Task WaitForAllConfirmed(TimeSpan? limit = null) =>
        _world.Waits.For(
            () => _world.Feed.PendingCount == 0 ? "confirmed" : null,
            limit ?? Options.WaitLimit,
            () => "Not confirmed: " + string.Join(", ", _world.Feed.Pending.Select(update => $"{update.Kind} {update.Id}")));

    public async ValueTask DisposeAsync()
    {
        lock (_world.Gate)
            _world.Feed.Webhook?.Dispose();
        await _stopping.CancelAsync();
        await _host.DisposeAsync();
        _world.WebhookClient.Dispose();
        _stopping.Dispose();
    }
}
