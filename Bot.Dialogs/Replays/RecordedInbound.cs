using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Replays;

/// <summary>
/// What began one turn, as little of it as a stored transcript does not tell already. Immutable. <see cref="Write"/>
/// makes a JSON object of it, usually some thirty characters.
/// </summary>
/// <param name="At">The instant the engine was given.</param>
/// <param name="Inbound">What the visitor did.</param>
public sealed record RecordedInbound(DateTimeOffset At, Inbound Inbound)
{
    /// <summary>
    /// The dialog just before, as <see cref="DialogSnapshotJson"/> writes it, when it had been begun or changed from
    /// outside since the turn before; null: as that turn left it.
    /// </summary>
    public string? From { get; init; }

    /// <summary>The script's version, when the dialog had not been in that version before; null: it had.</summary>
    public string? Version { get; init; }

    /// <summary>When managers were free to call, as far as it mattered.</summary>
    public CallDiary Diary { get; init; } = CallDiary.Free;

    /// <param name="shown">What stands in the transcript; words that are the same are not written twice.</param>
    public string Write(string? shown)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, RecordLines.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("at", At.UtcTicks);
            if (Inbound is not Inbound.Said said || said.Text != shown)
            {
                json.WriteStartObject("in");
                RecordLines.WriteInbound(json, Inbound);
                json.WriteEndObject();
            }

            if (Version is not null)
                json.WriteString("v", Version);
            RecordLines.WriteDiary(json, Diary);
            if (From is not null)
            {
                json.WritePropertyName("from");
                json.WriteRawValue(From);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="shown">What stands in the transcript.</param>
    /// <exception cref="FormatException">The text is no record of a turn.</exception>
    public static RecordedInbound Read(string text, string shown)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var inbound = root.TryGetProperty("in", out var did) ? RecordLines.ReadInbound(did) : new Inbound.Said(shown);
            return new RecordedInbound(new DateTimeOffset(root.GetProperty("at").GetInt64(), TimeSpan.Zero), inbound)
            {
                From = root.TryGetProperty("from", out var from) ? from.GetRawText() : null,
                Version = root.TryGetProperty("v", out var version) ? version.GetString() : null,
                Diary = RecordLines.ReadDiary(root),
            };
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException($"This is no record of a turn: {wrong.Message}", wrong);
        }
    }
}
