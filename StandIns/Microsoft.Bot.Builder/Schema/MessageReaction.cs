using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A like or another mark that a user puts on a message.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null) => Type = type;

    [JsonProperty("type")]
    public string Type { get; set; }
}
