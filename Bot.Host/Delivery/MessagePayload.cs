using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Delivery;

/// <summary>A message as it lies in the outbox: plain text, bold ranges and buttons, not yet any channel's form. Immutable.</summary>
internal sealed record MessagePayload
{
    /// <summary>Plain text, not empty.</summary>
    public required string Text { get; init; }

    /// <summary>In rows as shown.</summary>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Buttons { get; init; } = [];

    /// <summary>Parts of <see cref="Text"/> to be set in bold, in UTF-16 units.</summary>
    public IReadOnlyList<TextRange> Bold { get; init; } = [];

    /// <summary>A keyboard shown under the text field earlier is to be taken away.</summary>
    public bool ClosesKeyboard { get; init; }

    /// <summary>The message it replaces; null: it is a new one.</summary>
    public string? EditsMessageId { get; init; }

    /// <summary>An https address of a picture shown with the text; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>A file handed over with the text: an https address, or a name that the scripts hand over; null for none.</summary>
    public string? File { get; init; }

    /// <summary>The topic of a managers' group it belongs to; 0: the general one; null: the one in which the group was bound.</summary>
    public int? Topic { get; init; }

    /// <summary>Where it goes when <see cref="Topic"/> is closed or gone; null: to the general one.</summary>
    [JsonIgnore]
    public int? OtherTopic { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool IsSilent { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, MessagePayloadJson.Default.MessagePayload);

    /// <exception cref="JsonException">Not a payload.</exception>
    public static MessagePayload Parse(string json) => JsonSerializer.Deserialize(json, MessagePayloadJson.Default.MessagePayload)!;
}

/// <summary>One button.</summary>
/// <param name="Text">At most 64 characters.</param>
/// <param name="Data">What a press sends back, at most 64 bytes of UTF-8; null for a button that shares the phone number or opens a page.</param>
internal sealed record MessageButton(string Text, string? Data)
{
    /// <summary>The https address that a press opens; null: it opens none.</summary>
    public string? Link { get; init; }

    [JsonIgnore]
    public bool SharesContact => Data is null && Link is null;
}

/// <summary>A part of a text, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Offset, int Length);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(MessagePayload))]
internal sealed partial class MessagePayloadJson : JsonSerializerContext;
