using System.Text.Json;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>What the bot sends.</summary>
internal static class SendMethods
{
    private const int TextLimit = 4096;
    private const int CaptionLimit = 1024;
    private const int AnswerLimit = 200;

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public static void SendMessage(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters, counts: true);
        var text = FormattedText.Parse(parameters, "text", TextLimit);
        world.Announce(Post(world, room, parameters, text.Text, null, text.EntitiesJson, null), result);
    }

    public static void SendDocument(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters, counts: true);
        if (!parameters.Has("document"))
            throw ApiRefusal.BadRequest("there is no document in the request");
        var caption = FormattedText.Parse(parameters, "caption", CaptionLimit, mayBeEmpty: true);
        var text = caption.Text.Length == 0 ? null : caption.Text;
        world.Announce(Post(world, room, parameters, null, text, caption.EntitiesJson, writer => Media.Write(writer, "document")), result);
    }

    public static void CopyMessage(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters, counts: true);
        var original = Original(world, parameters) ?? throw ApiRefusal.BadRequest("message to copy not found");
        var copy = Post(world, room, parameters, original.Text, original.Caption, original.EntitiesJson, original.Content);
        world.JustSent.Add(copy);
        result.WriteStartObject();
        result.WriteNumber("message_id", copy.Id);
        result.WriteEndObject();
    }

    public static void SendChatAction(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        Topics.Require(parameters, world.Target(parameters));
        if (parameters.Text("action") is not { } action || !Actions.Contains(action))
            throw ApiRefusal.BadRequest("wrong parameter action in request");
        result.WriteBooleanValue(true);
    }

    public static void AnswerCallbackQuery(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        if (parameters.Text("text") is { Length: > AnswerLimit })
            throw ApiRefusal.BadRequest("MESSAGE_TOO_LONG");
        if (parameters.Text("callback_query_id") is not { } id || !world.MayAnswer(id))
            throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        result.WriteBooleanValue(true);
    }

    private static ChatMessage Post(World world, ChatRoom room, ApiParameters parameters, string? text, string? caption, string? entities, Action<Utf8JsonWriter>? content)
    {
        var markup = Markup.Parse(parameters, room.IsPrivate);
        var topic = Topics.Require(parameters, room);
        var answered = Answered(parameters, room);
        var thread = World.ThreadOf(room, answered, topic);
        return world.Post(room, id => new ChatMessage
        {
            Id = id,
            Room = room,
            Date = world.Now,
            IsFromBot = true,
            Text = text,
            Caption = caption,
            EntitiesJson = entities,
            Content = content,
            Markup = markup,
            ThreadId = thread,
            IsTopicMessage = room.IsForum && thread is not null,
            ReplyTo = answered,
        });
    }

    private static ChatMessage? Answered(ApiParameters parameters, ChatRoom room)
    {
        if (parameters.Structure("reply_parameters") is not { ValueKind: JsonValueKind.Object } reply)
            return null;
        if (!reply.TryGetProperty("message_id", out var idValue) || !idValue.TryGetInt32(out var id))
            throw ApiRefusal.BadRequest("can't parse reply parameters: Can't find field \"message_id\"");
        var lenient = reply.TryGetProperty("allow_sending_without_reply", out var allow) && allow.ValueKind == JsonValueKind.True;
        return room.Find(id) ?? (lenient ? null : throw ApiRefusal.BadRequest("message to be replied not found"));
    }

    private static ChatMessage? Original(World world, ApiParameters parameters) =>
        parameters.Number("from_chat_id") is { } from && parameters.Number("message_id") is { } id
            && world.Rooms.TryGetValue(from, out var room) ? room.Find((int)id) : null;
}
