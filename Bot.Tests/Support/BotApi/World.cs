using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.BotApi;

/// <summary>Everything the server knows. One gate guards it all: a call takes microseconds.</summary>
internal sealed partial class World
{
    private const int KeptMessagesWithoutLog = 32;
    private static readonly TimeSpan AnswerTimeOfPresses = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, DateTimeOffset> _presses = [];
    private readonly Queue<string> _pressOrder = new();
    private int _accountMessages;
    private long _lastQueryId = 4_000_000_000_000;

    public World(FakeBotApiOptions options)
    {
        Options = options;
        Bot = new BotAccount(options);
        Feed = new UpdateFeed(this, options.Time);
        Waits = new Waits(Gate);
    }

    public Lock Gate { get; } = new();
    public FakeBotApiOptions Options { get; }
    public BotAccount Bot { get; }
    public UpdateFeed Feed { get; }
    public Waits Waits { get; }
    public Dictionary<long, FakeUser> Users { get; } = [];
    public Dictionary<long, ChatRoom> Rooms { get; } = [];
    public Dictionary<string, string> Commands { get; } = [];
    public List<ChatMessage> JustSent { get; } = [];
    public DateTimeOffset Now => Options.Time.GetUtcNow();
    public DateTimeOffset? WebhookSetAt { get; set; }
    public HttpClient WebhookClient { get; init; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public ChatRoom PrivateRoom(FakeUser user)
    {
        if (!Rooms.TryGetValue(user.Id, out var room))
            Rooms[user.Id] = room = new ChatRoom(user.Id, "private") { Person = user, BotStatus = "member" };
        return room;
    }

    public ChatRoom Room(long id) => Rooms.TryGetValue(id, out var room)
        ? room
        : throw new InvalidOperationException($"The fake Bot API has no chat {id}: create it with User(…) or Group(…).");

    /// <summary>The chat a call names, if the bot may act there.</summary>
    public ChatRoom Target(ApiParameters parameters, bool counts = false)
    {
        var name = parameters.Text("chat_id");
        if (string.IsNullOrWhiteSpace(name))
            throw ApiRefusal.BadRequest("chat_id is empty");
        var room = Find(name) ?? throw ApiRefusal.BadRequest("chat not found");
        if (room.MigratedTo is { } newId)
            throw new ApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = newId };
        if (!room.HasBot || (room.IsPrivate && !room.HasStarted))
            throw Inaccessible(room);
        if (room.Person is { IsDeactivated: true })
            throw ApiRefusal.Forbidden("user is deactivated");
        if (counts && Options.RateLimits)
            RateLimiter.Count(room, Now);
        return room;
    }

    public ChatMessage Post(ChatRoom room, Func<int, ChatMessage> message)
    {
        var posted = message(room.NextMessageId(ref _accountMessages));
        room.Add(posted, Options.KeepLog ? int.MaxValue : KeptMessagesWithoutLog);
        return posted;
    }

    /// <summary>Writes a message of the bot into the world, as the method's result, and for those who wait.</summary>
    public void Announce(ChatMessage message, Utf8JsonWriter result)
    {
        message.WriteTo(result, Bot);
        JustSent.Add(message);
    }

    public SentUpdate DeliverMessage(string kind, ChatMessage message)
    {
        var updateId = BotSees(message) ? Feed.Add(kind, message.Room.Id, writer => message.WriteTo(writer, Bot)) : 0;
        return new SentUpdate(updateId, message.Id);
    }

    public SentUpdate DeliverPress(FakeUser user, ChatMessage message, string data)
    {
        var queryId = (++_lastQueryId).ToString(CultureInfo.InvariantCulture);
        Remember(queryId);
        var updateId = Feed.Add("callback_query", user.Id + (3L << 33), writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", queryId);
            writer.WritePropertyName("from");
            user.WriteTo(writer);
            writer.WritePropertyName("message");
            message.WriteTo(writer, Bot);
            writer.WriteString("chat_instance", message.Room.Id.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("data", data);
            writer.WriteEndObject();
        });
        return new SentUpdate(updateId, message.Id, queryId);
    }

    /// <summary>Answering twice is fine, answering late is not.</summary>
    public bool MayAnswer(string queryId) => _presses.TryGetValue(queryId, out var at) && Now - at <= AnswerTimeOfPresses;

    public void DeliverBotStanding(ChatRoom room, FakeUser by, string newStatus)
    {
        var oldStatus = room.BotStatus == "none" ? "left" : room.BotStatus;
        room.BotStatus = newStatus;
        Feed.Add("my_chat_member", room.Id, writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("chat");
            room.WriteTo(writer);
            writer.WritePropertyName("from");
            by.WriteTo(writer);
            writer.WriteNumber("date", Now.ToUnixTimeSeconds());
            WriteStanding(writer, "old_chat_member", oldStatus);
            WriteStanding(writer, "new_chat_member", newStatus);
            writer.WriteEndObject();
        });
    }

    private void WriteStanding(Utf8JsonWriter writer, string name, string status)
    {
        writer.WritePropertyName(name);
        ChatMemberWriter.Write(writer, status, user => Bot.WriteTo(user));
    }

    private ChatRoom? Find(string name)
    {
        if (!long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return null;
        if (!Rooms.TryGetValue(id, out var room) && Users.TryGetValue(id, out var user))
            room = PrivateRoom(user);
        return room is { BotStatus: "none" } ? null : room;
    }

    private static ApiRefusal Inaccessible(ChatRoom room) => (room.IsPrivate, room.BotStatus) switch
    {
        (true, "kicked") => ApiRefusal.Forbidden("bot was blocked by the user"),
        (true, _) => ApiRefusal.Forbidden("bot can't initiate conversation with a user"),
        (false, "kicked") => ApiRefusal.Forbidden($"bot was kicked from the {room.Type} chat"),
        (false, _) => ApiRefusal.Forbidden($"bot is not a member of the {room.Type} chat"),
    };

    /// <summary>Privacy mode hides most of a group from a bot that is no administrator.</summary>
    private bool BotSees(ChatMessage message)
    {
        var room = message.Room;
        if (!room.HasBot)
            return false;
        if (room.IsPrivate || room.BotIsAdministrator || Options.CanReadAllGroupMessages || message.Text is not { } text)
            return true;
        if (message.ReplyTo is { IsFromBot: true } || text.Contains("@" + Bot.Username, StringComparison.OrdinalIgnoreCase))
            return true;
        return Command().Match(text) is { Success: true, Index: 0 } command && !command.Value.Contains('@', StringComparison.Ordinal);
    }

    private void Remember(string queryId)
    {
        _presses[queryId] = Now;
        _pressOrder.Enqueue(queryId);
        while (_pressOrder.TryPeek(out var oldest) && Now - _presses[oldest] > AnswerTimeOfPresses)
            _presses.Remove(_pressOrder.Dequeue());
    }

    [GeneratedRegex(@"(?<![\w/])/[A-Za-z0-9_]{1,64}(@\w{3,32})?\b")]
    public static partial Regex Command();
}
