using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Replays;

/// <summary>One line of a recording. Short keys; letters of every script are written as they are.</summary>
internal static class RecordLines
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Start(DialogSnapshot start) => Line(json =>
    {
        json.WritePropertyName("start");
        json.WriteRawValue(DialogSnapshotJson.Write(start));
    });

    public static string Turn(RecordedTurn turn) => Line(json =>
    {
        json.WriteString("at", turn.At.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("in");
        WriteInbound(json, turn.Inbound);
        json.WriteEndObject();
        if (turn.From is not null)
        {
            json.WritePropertyName("from");
            json.WriteRawValue(DialogSnapshotJson.Write(turn.From));
        }

        WriteDiary(json, turn.Diary);
        json.WriteStartArray("out");
        foreach (var reply in turn.Replies)
            WriteReply(json, reply);
        json.WriteEndArray();
        json.WriteString("means", turn.Outcome);
        json.WritePropertyName("then");
        json.WriteRawValue(turn.Snapshot);
    });

    public static DialogSnapshot ReadStart(JsonElement line) =>
        DialogSnapshotJson.Read(line.GetProperty("start").GetRawText()) ?? throw new FormatException("\"start\" holds no snapshot.");

    public static RecordedTurn ReadTurn(JsonElement line) => new(
        line.GetProperty("at").GetDateTimeOffset(),
        ReadInbound(line.GetProperty("in")),
        [.. line.GetProperty("out").EnumerateArray().Select(ReadReply)],
        line.GetProperty("means").GetString()!,
        line.GetProperty("then").GetRawText())
    {
        From = line.TryGetProperty("from", out var from) ? DialogSnapshotJson.Read(from.GetRawText()) : null,
        Diary = ReadDiary(line),
    };

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static void WriteInbound(Utf8JsonWriter json, Inbound inbound)
    {
        switch (inbound)
        {
            case Inbound.Said said:
                json.WriteString("said", said.Text);
                break;
            case Inbound.Pressed pressed:
                json.WriteString("pressed", pressed.OptionId);
                json.WriteNumber("token", pressed.Token);
                break;
            case Inbound.SharedContact contact:
                json.WriteString("shared", contact.Phone);
                json.WriteString("name", contact.Name);
                json.WriteBoolean("own", contact.IsOwn);
                break;
            case Inbound.SentOther:
                json.WriteBoolean("other", true);
                break;
            default:
                json.WriteBoolean("came", true);
                break;
        }
    }

    public static Inbound ReadInbound(JsonElement line)
    {
        if (line.TryGetProperty("said", out var said))
            return new Inbound.Said(said.GetString() ?? "");
        if (line.TryGetProperty("pressed", out var pressed))
            return new Inbound.Pressed(pressed.GetString() ?? "", line.GetProperty("token").GetInt32());
        if (line.TryGetProperty("shared", out var shared))
            return new Inbound.SharedContact(shared.GetString() ?? "", line.GetProperty("name").GetString(), line.GetProperty("own").GetBoolean());
        return line.TryGetProperty("other", out _) ? new Inbound.SentOther() : new Inbound.Started();
    }

    /// <summary>Nothing, when every time was free.</summary>
    public static void WriteDiary(Utf8JsonWriter json, CallDiary diary)
    {
        if (diary.Busy.IsEmpty)
            return;
        json.WriteStartArray("busy");
        foreach (var (from, to) in diary.Busy)
        {
            json.WriteNumberValue(from.UtcTicks);
            json.WriteNumberValue(to.UtcTicks);
        }

        json.WriteEndArray();
    }

    public static CallDiary ReadDiary(JsonElement line) => !line.TryGetProperty("busy", out var busy)
        ? CallDiary.Free
        : new CallDiary([.. busy.EnumerateArray().Select(t => new DateTimeOffset(t.GetInt64(), TimeSpan.Zero)).Chunk(2).Select(pair => new BusySpan(pair[0], pair[1]))]);

    private static void WriteReply(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartObject();
        json.WriteString("text", reply.Text);
        json.WriteNumber("token", reply.Token);
        if (reply.Picture is not null)
            json.WriteString("picture", reply.Picture);
        if (reply.File is not null)
            json.WriteString("file", reply.File);
        if (reply.ClosesContactKeyboard)
            json.WriteBoolean("closes", true);
        json.WriteStartArray("buttons");
        foreach (var row in reply.Buttons)
        {
            json.WriteStartArray();
            foreach (var button in row)
                WriteButton(json, button);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteButton(Utf8JsonWriter json, ReplyButton button)
    {
        json.WriteStartObject();
        json.WriteString("id", button.Id);
        json.WriteString("text", button.Text);
        if (button.SharesContact)
            json.WriteBoolean("shares", true);
        if (button.Link is not null)
            json.WriteString("link", button.Link);
        json.WriteEndObject();
    }

    private static Reply ReadReply(JsonElement line) => new(
        line.GetProperty("text").GetString()!,
        [.. line.GetProperty("buttons").EnumerateArray().Select(IReadOnlyList<ReplyButton> (row) => [.. row.EnumerateArray().Select(ReadButton)])],
        line.GetProperty("token").GetInt32())
    {
        Picture = Optional(line, "picture"),
        File = Optional(line, "file"),
        ClosesContactKeyboard = line.TryGetProperty("closes", out _),
    };

    private static ReplyButton ReadButton(JsonElement line) => new(line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!)
    {
        SharesContact = line.TryGetProperty("shares", out _),
        Link = Optional(line, "link"),
    };

    private static string? Optional(JsonElement line, string key) => line.TryGetProperty(key, out var value) ? value.GetString() : null;
}
