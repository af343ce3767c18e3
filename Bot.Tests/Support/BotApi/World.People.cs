using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>What people do and see.</summary>
internal sealed partial class World
{
    /// <summary>A person's text, answering a message or the first one of its topic.</summary>
    public ChatMessage Compose(ChatRoom room, int id, FakeUser from, string text, int? replyTo, int? threadId)
    {
        var answered = replyTo is { } answeredId ? MessageIn(room.Id, answeredId) : null;
        var thread = ThreadOf(room, answered, threadId);
        return new ChatMessage
        {
            Id = id,
            Room = room,
            Date = Now,
            From = from,
            Text = text,
            EntitiesJson = CommandEntities(text),
            ThreadId = thread,
            IsTopicMessage = room.IsForum && thread is not null,
            ReplyTo = answered ?? (room.IsForum && thread is { } root ? room.Find(root) : null),
        };
    }

    public ChatMessage Plain(ChatRoom room, int id, FakeUser from, string? text, Action<Utf8JsonWriter> content) =>
        new() { Id = id, Room = room, Date = Now, From = from, Text = text, Content = content };

    /// <summary>Something that is no text, answering a message or none.</summary>
    public ChatMessage Captioned(ChatRoom room, int id, FakeUser from, string? caption, int? replyTo, Action<Utf8JsonWriter> content) =>
        new()
        {
            Id = id, Room = room, Date = Now, From = from, Caption = caption, Content = content,
            EntitiesJson = caption is null ? null : CommandEntities(caption), ReplyTo = replyTo is { } answeredId ? MessageIn(room.Id, answeredId) : null,
        };

    /// <summary>Replies in a supergroup without topics carry a thread too, which is none to send to.</summary>
    public static int? ThreadOf(ChatRoom room, ChatMessage? answered, int? threadId)
    {
        if (room.IsForum)
            return threadId ?? (answered is { IsTopicMessage: true } ? answered.ThreadId : null);
        return room.Type == "supergroup" && answered is not null ? answered.ThreadId ?? answered.Id : null;
    }

    public ChatMessage MessageIn(long chatId, int messageId) => Room(chatId).Find(messageId)
        ?? throw new InvalidOperationException($"No message {messageId} in chat {chatId}. {Describe(Room(chatId))}");

    /// <summary>The reply keyboard that the person's app shows now has this button.</summary>
    public static BotButton? ShownKeyboardButton(ChatRoom room, string text)
    {
        if (!room.IsPrivate)
            return null;
        var shown = room.NewestFirst.FirstOrDefault(message => message.Markup is { InlineJson: null });
        return shown?.Markup!.Rows.SelectMany(row => row).FirstOrDefault(button => button.Text == text);
    }

    public IReadOnlyList<BotMessage> BotMessages(long chatId) => Rooms.TryGetValue(chatId, out var room)
        ? [.. room.Messages.Where(message => message is { IsFromBot: true, IsService: false }).Select(message => message.ToBotMessage())]
        : [];

    public string Describe(ChatRoom room) => $"The bot's messages in {room.Id}:\n" + string.Join('\n', BotMessages(room.Id));

    public static string? CommandEntities(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal) || Command().Matches(text) is not { Count: > 0 } commands)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var command in commands.AsEnumerable())
            {
                writer.WriteStartObject();
                writer.WriteString("type", "bot_command");
                writer.WriteNumber("offset", command.Index);
                writer.WriteNumber("length", command.Length);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
