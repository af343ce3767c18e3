namespace Telegram.Bot.Types;

/// <summary>A chat's picture in two sizes.</summary>
public class ChatPhoto
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SmallFileId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SmallFileUniqueId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string BigFileId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string BigFileUniqueId { get; set; } = default!;
}
