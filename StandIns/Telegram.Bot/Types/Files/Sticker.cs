namespace Telegram.Bot.Types;

/// <summary>A sticker.</summary>
public class Sticker : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StickerType Type { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Width { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Height { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsAnimated { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsVideo { get; set; }

    public PhotoSize? Thumbnail { get; set; }
    public string? Emoji { get; set; }
    public string? SetName { get; set; }
    public TGFile? PremiumAnimation { get; set; }
    public string? CustomEmojiId { get; set; }
    public bool NeedsRepainting { get; set; }
}
