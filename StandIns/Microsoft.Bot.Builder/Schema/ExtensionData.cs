using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// JSON properties that a model class has no member for. Reads as an empty object until something is assigned;
/// the object is made at the first look, because most activities carry none and a turn makes a dozen of these.
/// </summary>
internal struct ExtensionData
{
    private JObject _value;
    private bool _isMade;

    public JObject Value
    {
        get
        {
            if (!_isMade)
                Value = [];
            return _value;
        }
        set => (_value, _isMade) = (value, true);
    }
}
