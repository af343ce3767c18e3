using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A person with a Telegram account, acting as her app lets her. Safe for use by many threads.</summary>
public sealed class FakeUser
{
    private readonly World _world;

    internal FakeUser(World world, long id, string firstName, string? languageCode)
    {
        _world = world;
        Id = id;
        FirstName = firstName;
        LanguageCode = languageCode;
    }

    public long Id { get; }
    public string FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Username { get; set; }
    public string? LanguageCode { get; set; }
    public string PhoneNumber { get; set; } = "+15550100";
    public bool IsDeactivated { get; set; }
    internal bool IsBot { get; init; }

    /// <summary>Writes to the bot in private.</summary>
    public SentUpdate Says(string text) => SaysIn(Id, text);

    /// <summary>Writes into a group.</summary>
    /// <param name="replyTo">The message that is answered.</param>
    /// <param name="threadId">The topic.</param>
    public SentUpdate SaysIn(long chatId, string text, int? replyTo = null, int? threadId = null) =>
        Send(chatId, (room, id) => _world.Compose(room, id, this, text, replyTo, threadId));

    /// <summary>Presses the newest button of that text in private: an inline one, or one of the shown keyboard.</summary>
    public SentUpdate Presses(string buttonText) => PressesIn(Id, buttonText);

    /// <summary>Presses the newest inline button of that text.</summary>
    public SentUpdate PressesIn(long chatId, string buttonText)
    {
        lock (_world.Gate)
        {
            var room = _world.Room(chatId);
            if (World.ShownKeyboardButton(room, buttonText) is { } shown)
                return shown.RequestsContact ? SharesContact() : Says(buttonText);
            var message = room.NewestFirst.FirstOrDefault(message => HasInline(message, buttonText))
                ?? throw new InvalidOperationException($"No button \"{buttonText}\" in chat {chatId}. {_world.Describe(room)}");
            return Press(message, buttonText);
        }
    }

    /// <summary>Presses an inline button of one message.</summary>
    public SentUpdate Presses(int messageId, string buttonText) => PressesIn(Id, messageId, buttonText);

    public SentUpdate PressesIn(long chatId, int messageId, string buttonText)
    {
        lock (_world.Gate)
        {
            var message = _world.MessageIn(chatId, messageId);
            return HasInline(message, buttonText)
                ? Press(message, buttonText)
                : throw new InvalidOperationException($"No button \"{buttonText}\" at message {messageId}. {_world.Describe(message.Room)}");
        }
    }

    /// <summary>What a stale or forged client does: any data at any message.</summary>
    public SentUpdate PressesData(long chatId, int messageId, string data)
    {
        lock (_world.Gate)
            return _world.DeliverPress(this, _world.MessageIn(chatId, messageId), data);
    }

    /// <summary>Shares her own number.</summary>
    public SentUpdate SharesContact(string? phoneNumber = null) => SharesContact(Id, FirstName, phoneNumber ?? PhoneNumber);

    /// <summary>Shares a card of her address book: of another account, or of none.</summary>
    public SentUpdate SharesContactOf(long? userId, string firstName, string phoneNumber) => SharesContact(userId, firstName, phoneNumber);

    /// <summary>Forwards what another person once wrote; null hides him behind his name.</summary>
    public SentUpdate Forwards(string text, FakeUser? originalSender = null, long? chatId = null) =>
        Send(chatId ?? Id, (room, id) => _world.Plain(room, id, this, text, writer => WriteOrigin(writer, originalSender)));

    /// <summary>Sends something that is no text: "photo", "voice", "document", "sticker", "video".</summary>
    /// <param name="replyTo">The message that is answered.</param>
    public SentUpdate SendsMedia(string kind, long? chatId = null, int? replyTo = null, string? caption = null) =>
        Send(chatId ?? Id, (room, id) => _world.Captioned(room, id, this, caption, replyTo, writer => Media.Write(writer, kind)));

    /// <summary>Changes one of her own messages: its text, or its caption.</summary>
    public SentUpdate Edits(int messageId, string text, long? chatId = null)
    {
        lock (_world.Gate)
        {
            var message = _world.MessageIn(chatId ?? Id, messageId);
            if (message.From != this)
                throw new InvalidOperationException($"Message {messageId} is not of {FirstName}.");
            if (message.Content is null)
                message.Text = text;
            else
                message.Caption = text;
            message.EntitiesJson = World.CommandEntities(text);
            message.EditedAt = _world.Now;
            return _world.DeliverMessage("edited_message", message);
        }
    }

    /// <summary>Stops the bot: from now on it gets 403.</summary>
    public void Blocks() => SetStanding("kicked");

    public void Unblocks() => SetStanding("member");

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", Id);
        writer.WriteBoolean("is_bot", IsBot);
        writer.WriteString("first_name", FirstName);
        if (LastName is not null)
            writer.WriteString("last_name", LastName);
        if (Username is not null)
            writer.WriteString("username", Username);
        if (LanguageCode is not null)
            writer.WriteString("language_code", LanguageCode);
        writer.WriteEndObject();
    }

    private void SetStanding(string status)
    {
        lock (_world.Gate)
            _world.DeliverBotStanding(_world.PrivateRoom(this), this, status);
    }

    private SentUpdate Press(ChatMessage message, string buttonText)
    {
        var button = message.Markup!.Rows.SelectMany(row => row).First(button => button.IsInline && button.Text == buttonText);
        return _world.DeliverPress(this, message, button.Data ?? throw new InvalidOperationException($"\"{buttonText}\" opens {button.Url}."));
    }

    private SentUpdate SharesContact(long? userId, string firstName, string phoneNumber) =>
        Send(Id, (room, id) => _world.Plain(room, id, this, null, writer =>
        {
            writer.WriteStartObject("contact");
            writer.WriteString("phone_number", phoneNumber);
            writer.WriteString("first_name", firstName);
            if (userId is { } known)
                writer.WriteNumber("user_id", known);
            writer.WriteEndObject();
        }));

    private SentUpdate Send(long chatId, Func<ChatRoom, int, ChatMessage> message)
    {
        lock (_world.Gate)
        {
            var room = chatId == Id ? _world.PrivateRoom(this) : _world.Room(chatId);
            if (room.IsPrivate)
                room.HasStarted = true;
            return _world.DeliverMessage("message", _world.Post(room, id => message(room, id)));
        }
    }

    private void WriteOrigin(Utf8JsonWriter writer, FakeUser? originalSender)
    {
        writer.WriteStartObject("forward_origin");
        writer.WriteString("type", originalSender is null ? "hidden_user" : "user");
        writer.WriteNumber("date", _world.Now.ToUnixTimeSeconds() - 60);
        if (originalSender is null)
        {
            writer.WriteString("sender_user_name", "Somebody");
        }
        else
        {
            writer.WritePropertyName("sender_user");
            originalSender.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static bool HasInline(ChatMessage message, string buttonText) =>
        message.Markup is { InlineJson: not null } markup && markup.Rows.Any(row => row.Any(button => button.Text == buttonText));
}
