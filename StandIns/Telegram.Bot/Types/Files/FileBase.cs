namespace Telegram.Bot.Types;

/// <summary>What every file has.</summary>
public abstract class FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FileId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FileUniqueId { get; set; } = default!;

    public long? FileSize { get; set; }
}
