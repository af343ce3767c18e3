using System.Globalization;

namespace Telegram.Bot.Types;

/// <summary>What follows from the rest of the message.</summary>
public partial class Message
{
    [JsonIgnore]
    public int MessageId => Id;

    [JsonIgnore]
    public User? ForwardFrom => (ForwardOrigin as MessageOriginUser)?.SenderUser;

    [JsonIgnore]
    public Chat? ForwardFromChat => ForwardOrigin switch
    {
        MessageOriginChannel channel => channel.Chat,
        MessageOriginChat chat => chat.SenderChat,
        _ => null,
    };

    [JsonIgnore]
    public int? ForwardFromMessageId => (ForwardOrigin as MessageOriginChannel)?.MessageId;

    [JsonIgnore]
    public string? ForwardSignature => (ForwardOrigin as MessageOriginChannel)?.AuthorSignature;

    [JsonIgnore]
    public string? ForwardSenderName => (ForwardOrigin as MessageOriginHiddenUser)?.SenderUserName;

    [JsonIgnore]
    public DateTime? ForwardDate => ForwardOrigin?.Date;

    [JsonIgnore]
    public IEnumerable<string>? EntityValues =>
        Text is null ? null : Entities?.Select(entity => Text.Substring(entity.Offset, entity.Length));

    [JsonIgnore]
    public IEnumerable<string>? CaptionEntityValues =>
        Caption is null ? null : CaptionEntities?.Select(entity => Caption.Substring(entity.Offset, entity.Length));

    /// <summary>True when it holds nothing a person composed.</summary>
    [JsonIgnore]
    public bool IsServiceMessage => Caption is null && !IsComposed(Type);

    /// <summary>A t.me link, which only supergroups and channels have; null elsewhere.</summary>
    public string? MessageLink()
    {
        if (Chat.Type is not (ChatType.Channel or ChatType.Supergroup))
            return null;
        var chat = Chat.Username ?? string.Create(CultureInfo.InvariantCulture, $"c/{-1000000000000 - Chat.Id}");
        var thread = Chat.IsForum && MessageThreadId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{id}/") : "";
        return string.Create(CultureInfo.InvariantCulture, $"https://t.me/{chat}/{thread}{Id}");
    }

    private static bool IsComposed(MessageType type) => type is MessageType.Text or MessageType.Photo or MessageType.Video
        or MessageType.Document or MessageType.Sticker or MessageType.Animation or MessageType.Audio or MessageType.Voice
        or MessageType.Poll or MessageType.Dice or MessageType.Location or MessageType.VideoNote or MessageType.Contact or MessageType.Venue;
}
