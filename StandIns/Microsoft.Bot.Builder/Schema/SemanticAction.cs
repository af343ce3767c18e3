using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request that the sender already understood: its name and its arguments.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null) =>
        (Id, Entities) = (id, entities);

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>"start", "continue" or "done".</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
