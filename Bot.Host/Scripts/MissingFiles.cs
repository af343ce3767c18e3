using Bot.Dialogs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Scripts;

/// <summary>The files that steps of kind "file" hand over by name and that are not there.</summary>
internal static class MissingFiles
{
    /// <summary>A fault for each that does not lie in the folder. What is no YAML is left to those who read scripts.</summary>
    public static IEnumerable<ScriptFault> Of(IEnumerable<ScriptSource> sources, string folder) =>
        from source in sources
        where !source.File.Contains('/', StringComparison.Ordinal)
        from value in Named(source.Text)
        where !File.Exists(Path.Combine(folder, value.Value!))
        select new ScriptFault(source.File, (int)value.Start.Line, $"There is no \"{value.Value}\" in the folder \"files\" beside the scripts; put it there, or give an https address.");

    private static List<YamlScalarNode> Named(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return [.. yaml.Documents.SelectMany(d => d.AllNodes).OfType<YamlMappingNode>().Select(NameIn).OfType<YamlScalarNode>()];
        }
        catch (YamlException)
        {
            return [];
        }
    }

    private static YamlScalarNode? NameIn(YamlMappingNode step) =>
        Value(step, "kind")?.Value == "file" && Value(step, "file") is { Value: { Length: > 0 } value } file
            && !value.Contains("://", StringComparison.Ordinal) && Path.GetFileName(value) == value ? file : null;

    private static YamlScalarNode? Value(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlScalarNode : null;
}
