namespace Telegram.Bot.Types.Enums;

/// <summary>Kind of a sticker.</summary>
[JsonConverter(typeof(EnumConverter<StickerType>))]
public enum StickerType
{
    Regular = 1,
    Mask,
    CustomEmoji,
}
