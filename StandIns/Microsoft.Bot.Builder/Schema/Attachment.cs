using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A file (by URL) or a card (by content) that travels with a message.</summary>
public class Attachment
{
    private ExtensionData _properties;

    public Attachment()
    {
    }

    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null)
    {
        (ContentType, ContentUrl, Content) = (contentType, contentUrl, content);
        (Name, ThumbnailUrl) = (name, thumbnailUrl);
    }

    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    [JsonProperty("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty("content")]
    public object Content { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>JSON properties without a member of their own; kept when the object is written again.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => _properties.Value;
        set => _properties.Value = value;
    }

    [JsonProperty("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
