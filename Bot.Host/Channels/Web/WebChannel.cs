using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>
/// Web visitors: what is said to them becomes a transcript entry in the form of a Direct Line activity, and their
/// streams are rung once it is committed. A singleton; thread-safe.
/// </summary>
internal sealed class WebChannel(FirmProfile firm, ConversationBells bells, IOptions<WebOptions> web) : IVisitorChannel
{
    public const string ChannelName = "web";

    /// <summary>The channel id that Direct Line clients expect.</summary>
    public const string DirectLine = "directline";

    private const string BotId = "chatleads";
    private const string ManagerId = "chatleads-manager";
    private long _lastStamp;

    public string Name => ChannelName;

    /// <summary>Nobody is reached who has closed the page.</summary>
    public bool CanPush => false;

    public static ChatAddress AddressOf(string conversationId) => new(ChannelName, conversationId);

    public void Write(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now)
    {
        var seq = conversation.NextSeq();
        var stamp = Stamp(conversation, now);
        Append(scope, conversation, new TranscriptEntry(conversation.Id, seq, message.Speaker, message.Reply.Text, stamp)
        {
            SpeakerName = message.SpeakerName,
            Payload = MessageJson(conversation, seq, message, stamp),
        }.BegunBy(message.Inbound));
    }

    /// <summary>Repeats the visitor's own activity to all his tabs; answers his entry.</summary>
    /// <param name="echo">A JSON object without a timestamp.</param>
    public TranscriptEntry Echo(WorkScope scope, Conversation conversation, string echo, (string Text, DateTimeOffset Now) said)
    {
        var seq = conversation.NextSeq();
        var stamp = Stamp(conversation, said.Now);
        var entry = new TranscriptEntry(conversation.Id, seq, Speaker.Visitor, said.Text, stamp)
        {
            Payload = $"{{\"timestamp\":\"{Format(stamp)}\",{echo.AsSpan(1)}",
        };
        Append(scope, conversation, entry);
        return entry;
    }

    /// <summary>An activity set that says that the bot is busy; live only, never stored.</summary>
    public static byte[] TypingJson(string conversationId, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, JsonForm.Compact))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            WriteHead(writer, "typing", conversationId + "|" + WebTokens.NewId(), now);
            WriteParties(writer, conversationId, BotId, null);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private void Append(WorkScope scope, Conversation conversation, TranscriptEntry entry)
    {
        scope.Rows.Insert(entry);
        var conversationId = conversation.ChatId;
        var line = new TranscriptLine(entry.Seq, entry.Payload!);
        scope.AfterCommit(() => bells.Tell(conversationId, line));
    }

    // Clients sort by it, so it never runs backwards, whatever the clock does.
    private DateTimeOffset Stamp(Conversation conversation, DateTimeOffset now)
    {
        var ticks = Math.Max(now.UtcTicks, conversation.LastInboundAt.UtcTicks);
        for (var last = Volatile.Read(ref _lastStamp); last < ticks;)
        {
            var seen = Interlocked.CompareExchange(ref _lastStamp, ticks, last);
            if (seen == last)
                return new DateTimeOffset(ticks, TimeSpan.Zero);
            last = seen;
        }

        return new DateTimeOffset(Volatile.Read(ref _lastStamp), TimeSpan.Zero);
    }

    private string MessageJson(Conversation conversation, int seq, OutgoingMessage message, DateTimeOffset stamp)
    {
        var reply = message.Reply;
        var isManager = message.Speaker == Speaker.Manager;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, JsonForm.Compact))
        {
            WriteHead(writer, "message", $"{conversation.ChatId}|{seq.ToString("0000000", CultureInfo.InvariantCulture)}", stamp);
            WriteParties(writer, conversation.ChatId, isManager ? ManagerId : BotId, isManager && message.SpeakerName is { } name ? name : firm.Name);
            writer.WriteString("text", reply.Text);
            writer.WriteString("textFormat", "plain");
            writer.WriteString("inputHint", reply.Buttons.Count > 0 || reply.Token > 0 ? "expectingInput" : "acceptingInput");
            writer.WriteString("locale", conversation.Language);
            WebAttachments.Write(writer, reply, web.Value.PublicUrl);
            WriteButtons(writer, reply);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter writer, string type, string id, DateTimeOffset stamp)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("id", id);
        writer.WriteString("timestamp", Format(stamp));
        writer.WriteString("channelId", DirectLine);
    }

    private static void WriteParties(Utf8JsonWriter writer, string conversationId, string fromId, string? fromName)
    {
        writer.WriteStartObject("conversation");
        writer.WriteString("id", conversationId);
        writer.WriteEndObject();
        writer.WriteStartObject("from");
        writer.WriteString("id", fromId);
        if (fromName is not null)
            writer.WriteString("name", fromName);
        writer.WriteString("role", "bot");
        writer.WriteEndObject();
    }

    // A button says its own words as the visitor's message. A phone number cannot be shared from a web page.
    private static void WriteButtons(Utf8JsonWriter writer, Bot.Dialogs.Reply reply)
    {
        var buttons = reply.Buttons.SelectMany(row => row).Where(button => !button.SharesContact).ToList();
        if (buttons.Count == 0)
            return;
        writer.WriteStartObject("suggestedActions");
        writer.WriteStartArray("actions");
        foreach (var button in buttons)
        {
            writer.WriteStartObject();
            writer.WriteString("type", button.Link is null ? "imBack" : "openUrl");
            writer.WriteString("title", button.Text);
            writer.WriteString("value", button.Link ?? button.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Format(DateTimeOffset stamp) => stamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
