namespace Telegram.Bot.Types;

/// <summary>A press of an inline button. Any client can send any <see cref="Data"/>; the message may be inaccessible (its date is the default) or absent.</summary>
public class CallbackQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    public Message? Message { get; set; }
    public string? InlineMessageId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ChatInstance { get; set; } = default!;

    public string? Data { get; set; }
    public string? GameShortName { get; set; }
}
