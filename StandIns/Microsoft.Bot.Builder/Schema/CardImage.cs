using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An image on a card, by URL.</summary>
public class CardImage
{
    public CardImage()
    {
    }

    public CardImage(string url = null, string alt = null, CardAction tap = null) => (Url, Alt, Tap) = (url, alt, tap);

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("alt")]
    public string Alt { get; set; }

    [JsonProperty("tap")]
    public CardAction Tap { get; set; }
}
