using System.Globalization;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>The parameters of a call, whether they came as JSON, as a form or in the query; values are checked when they are asked for.</summary>
internal sealed class ApiParameters
{
    public static readonly ApiParameters None = new();

    private readonly Dictionary<string, JsonElement> _json = [];
    private readonly Dictionary<string, string> _text = [];

    public static ApiParameters FromJson(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw ApiRefusal.BadRequest("request must be a JSON-object");
        var parameters = new ApiParameters();
        foreach (var property in body.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null)
                parameters._json[property.Name] = property.Value;
        }
        return parameters;
    }

    public void Set(string name, string value) => _text[name] = value;

    public bool Has(string name) => _json.ContainsKey(name) || _text.ContainsKey(name);

    /// <summary>Null when absent. A string that is no valid UTF-8 or has half a surrogate pair is refused.</summary>
    public string? Text(string name)
    {
        var text = _text.GetValueOrDefault(name) ?? (_json.TryGetValue(name, out var value) ? TextOf(value) : null);
        return text is null || IsWellFormed(text) ? text : throw NotUtf8();
    }

    public long? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiRefusal.BadRequest($"can't parse {name}: number expected");
    }

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    /// <summary>A structured parameter: itself, or parsed from a string that holds its JSON.</summary>
    public JsonElement? Structure(string name)
    {
        if (_json.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return value;
        if (Text(name) is not { Length: > 0 } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    public IReadOnlyDictionary<string, string> ToLog()
    {
        var log = new Dictionary<string, string>(_text);
        foreach (var (name, value) in _json)
            log[name] = value.ValueKind == JsonValueKind.String ? Readable(value) : value.GetRawText();
        return log;
    }

    public static string TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            throw NotUtf8();
        }
    }

    private static string Readable(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
                return false;
            i++;
        }
        return true;
    }

    private static ApiRefusal NotUtf8() => ApiRefusal.BadRequest("strings must be encoded in UTF-8");
}
