using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A piece of the replied-to text that matters; the occurrence tells equal pieces apart.</summary>
public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string text = null, int? occurrence = null) => (Text, Occurrence) = (text, occurrence);

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
