using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that names somebody; its type is always "mention".</summary>
public class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention() => Type = TypeName;

    // The type passed in does not count: the published constructor overwrites it.
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(TypeName) =>
        (Mentioned, Text) = (mentioned, text);

    [JsonProperty("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The piece of the message's text that is the mention.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }
}
