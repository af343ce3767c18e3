using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Something known about a message beside its text; the type names the schema of the properties.</summary>
public class Entity
{
    // Depth is bounded where a request is read; an entity that got through is not to fail here.
    private static readonly JsonSerializerSettings Settings = new() { MaxDepth = null };

    private ExtensionData _properties;

    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Everything but the type.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => _properties.Value;
        set => _properties.Value = value;
    }

    /// <summary>A new object of the type, read from this entity's JSON.</summary>
    public T GetAs<T>() => JsonConvert.DeserializeObject<T>(ToJson(this), Settings);

    /// <summary>Takes type and properties over from the object's JSON; what was here is gone.</summary>
    public void SetAs<T>(T obj)
    {
        var read = JsonConvert.DeserializeObject<Entity>(ToJson(obj), Settings);
        (Type, Properties) = (read.Type, read.Properties);
    }

    /// <summary>Equal JSON is equal; the order of the properties counts.</summary>
    public bool Equals(Entity other) =>
        other is not null && string.Equals(ToJson(this), ToJson(other), StringComparison.Ordinal);

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj is not null && obj.GetType() == GetType() && Equals((Entity)obj));

    // By reference, as published: entities that are equal may differ here, so none is a key of a dictionary.
    public override int GetHashCode() => base.GetHashCode();

    private static string ToJson(object value) => JsonConvert.SerializeObject(value, Settings);
}
