using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The id that the channel gave to something sent; null when it gave none.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null) => Id = id;

    [JsonProperty("id")]
    public string Id { get; set; }
}
