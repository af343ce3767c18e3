namespace Telegram.Bot.Types;

/// <summary>What a refusal tells to do: send to another chat, or wait so many seconds.</summary>
public class ResponseParameters
{
    public long? MigrateToChatId { get; set; }
    public int? RetryAfter { get; set; }
}
