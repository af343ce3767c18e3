namespace Telegram.Bot.Types;

/// <summary>The id of a message that was copied.</summary>
public class MessageId
{
    [JsonPropertyName("message_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    public static implicit operator int(MessageId self) => self.Id;
    public static implicit operator MessageId(int id) => new() { Id = id };
    public static implicit operator MessageId(Message msg) => new() { Id = msg.Id };
}
