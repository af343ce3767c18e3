using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons that vanish once one is pressed; an empty <see cref="To"/> shows them to everybody.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null) => (To, Actions) = (to, actions);

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }

    [JsonProperty("to")]
    public IList<string> To { get; set; }

    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
