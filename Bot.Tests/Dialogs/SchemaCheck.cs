using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Dialogs;

/// <summary>Checks YAML against a JSON schema, as far as the keywords go that docs/dialog-script.schema.json uses; any other throws.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "title", "description", "definitions", "then", "else"];

    public List<string> Faults(YamlNode node) => Check(node, root, "");

    private List<string> Check(YamlNode node, JsonElement schema, string path) =>
        [.. schema.EnumerateObject().Where(k => !Silent.Contains(k.Name)).SelectMany(k => Keyword(node, k.Name, k.Value, schema, path))];

    private IEnumerable<string> Keyword(YamlNode node, string keyword, JsonElement value, JsonElement schema, string path) => keyword switch
    {
        "$ref" => Check(node, root.GetProperty("definitions").GetProperty(value.GetString()!.Split('/')[^1]), path),
        "type" => Unless(Types(value).Any(t => IsOf(node, t)), $"{path}: {node} is not {value}"),
        "const" => Unless(Text(node) == value.GetString(), $"{path}: {node} is not {value}"),
        "enum" => Unless(value.EnumerateArray().Any(v => v.GetString() == Text(node)), $"{path}: {node} is none of {value}"),
        "pattern" => Unless(Text(node) is not { } text || Regex.IsMatch(text, value.GetString()!), $"{path}: {node} is not like {value}"),
        "maxLength" => Unless(Text(node) is not { } text || text.Length <= value.GetInt32(), $"{path}: {node} is too long"),
        "minimum" => Unless(Number(node) is not { } number || number >= value.GetDecimal(), $"{path}: {node} is too small"),
        "maximum" => Unless(Number(node) is not { } number || number <= value.GetDecimal(), $"{path}: {node} is too great"),
        "minItems" => Unless(node is not YamlSequenceNode list || list.Children.Count >= value.GetInt32(), $"{path}: too few"),
        "maxItems" => Unless(node is not YamlSequenceNode list || list.Children.Count <= value.GetInt32(), $"{path}: too many"),
        "items" => node is YamlSequenceNode list ? list.Children.SelectMany((n, i) => Check(n, value, $"{path}/{i}")) : [],
        "required" => value.EnumerateArray().SelectMany(k => Unless(node is not YamlMappingNode map || Child(map, k.GetString()!) is not null, $"{path}: {k} is missing")),
        "properties" => node is YamlMappingNode map ? value.EnumerateObject().SelectMany(p => Child(map, p.Name) is { } child ? Check(child, p.Value, $"{path}/{p.Name}") : []) : [],
        "additionalProperties" => node is YamlMappingNode map ? Additional(map, value, schema, path) : [],
        "propertyNames" => node is YamlMappingNode map ? map.Children.Keys.SelectMany(k => Check(k, value, path)) : [],
        "anyOf" => Unless(value.EnumerateArray().Any(s => Check(node, s, path).Count == 0), $"{path}: {node} fits none"),
        "allOf" => value.EnumerateArray().SelectMany(s => Check(node, s, path)),
        "if" => Branch(schema, Check(node, value, path).Count == 0 ? "then" : "else") is { } branch ? Check(node, branch, path) : [],
        _ => throw new NotSupportedException($"The schema uses \"{keyword}\", which this check does not know."),
    };

    private IEnumerable<string> Additional(YamlMappingNode map, JsonElement value, JsonElement schema, string path)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToHashSet() : [];
        foreach (var (key, child) in map.Children.Where(c => !known.Contains(Text(c.Key)!)))
        {
            foreach (var fault in value.ValueKind is JsonValueKind.False ? [$"{path}: {key} is not known"] : Check(child, value, $"{path}/{key}"))
                yield return fault;
        }
    }

    private static JsonElement? Branch(JsonElement schema, string name) => schema.TryGetProperty(name, out var branch) ? branch : null;

    private static IEnumerable<string> Unless(bool holds, string fault) => holds ? [] : [fault];

    private static IEnumerable<string> Types(JsonElement value) => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.FirstOrDefault(c => Text(c.Key) == key).Value;

    private static string? Text(YamlNode node) => (node as YamlScalarNode)?.Value;

    private static decimal? Number(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain } plain && decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsOf(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "number" => Number(node) is not null,
        "integer" => Number(node) is { } number && decimal.IsInteger(number),
        "boolean" => Text(node) is "true" or "false",
        _ => node is YamlScalarNode && Number(node) is null && !(node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" or "null" or "" }),
    };
}
