using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A message as the server keeps it. Guarded by the world's gate.</summary>
internal sealed class ChatMessage
{
    public required int Id { get; init; }
    public required ChatRoom Room { get; init; }
    public required DateTimeOffset Date { get; init; }

    /// <summary>Null: the bot itself, or nobody when <see cref="IsFromBot"/> is false.</summary>
    public FakeUser? From { get; init; }

    public bool IsFromBot { get; init; }

    /// <summary>Tells of an event, such as a pinned message.</summary>
    public bool IsService { get; init; }

    /// <summary>Set when written in the name of a chat.</summary>
    public ChatRoom? SenderChat { get; init; }

    public string? AuthorSignature { get; init; }
    public string? Text { get; set; }
    public string? EntitiesJson { get; set; }
    public Markup? Markup { get; set; }
    public int? ThreadId { get; init; }
    public bool IsTopicMessage { get; init; }
    public ChatMessage? ReplyTo { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public int EditCount { get; set; }

    /// <summary>Writes what else the message holds: a contact, a photo, an origin, a service content.</summary>
    public Action<Utf8JsonWriter>? Content { get; init; }

    /// <summary>Shown in place of a text: the caption of a document, say.</summary>
    public string? Caption { get; set; }

    public BotMessage ToBotMessage() => new(Room.Id, Id, IsTopicMessage ? ThreadId : null, Text ?? Caption ?? "", Markup?.Rows ?? [],
        Markup?.RemovesKeyboard ?? false, ReplyTo?.Id, EntitiesJson, EditCount);

    public void WriteTo(Utf8JsonWriter writer, BotAccount bot, bool withReply = true)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message_id", Id);
        WriteSender(writer, bot);
        writer.WriteNumber("date", Date.ToUnixTimeSeconds());
        writer.WritePropertyName("chat");
        Room.WriteTo(writer);
        if (ThreadId is { } thread)
            writer.WriteNumber("message_thread_id", thread);
        if (IsTopicMessage)
            writer.WriteBoolean("is_topic_message", true);
        if (EditedAt is { } edited)
            writer.WriteNumber("edit_date", edited.ToUnixTimeSeconds());
        if (withReply && ReplyTo is not null)
        {
            writer.WritePropertyName("reply_to_message");
            ReplyTo.WriteTo(writer, bot, withReply: false);
        }
        WriteContent(writer);
        writer.WriteEndObject();
    }

    private void WriteSender(Utf8JsonWriter writer, BotAccount bot)
    {
        if (IsFromBot || From is not null)
        {
            writer.WritePropertyName("from");
            if (IsFromBot)
                bot.WriteTo(writer);
            else
                From!.WriteTo(writer);
        }
        if (SenderChat is not null)
        {
            writer.WritePropertyName("sender_chat");
            SenderChat.WriteTo(writer);
        }
        if (AuthorSignature is not null)
            writer.WriteString("author_signature", AuthorSignature);
    }

    private void WriteContent(Utf8JsonWriter writer)
    {
        if (Text is not null)
            writer.WriteString("text", Text);
        if (EntitiesJson is not null)
        {
            writer.WritePropertyName(Text is null ? "caption_entities" : "entities");
            writer.WriteRawValue(EntitiesJson);
        }
        if (Caption is not null)
            writer.WriteString("caption", Caption);
        Content?.Invoke(writer);
        if (Markup is { InlineJson: { } inline })
        {
            writer.WritePropertyName("reply_markup");
            writer.WriteRawValue(inline);
        }
    }
}
