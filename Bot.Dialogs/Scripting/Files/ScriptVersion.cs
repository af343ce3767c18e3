using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>Names a script's content: comments, spacing, quoting and the order of keys don't change it.</summary>
internal static class ScriptVersion
{
    private const int Digits = 12;

    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Of(IEnumerable<YamlNode> roots)
    {
        var text = new StringBuilder();
        foreach (var root in roots)
            Write(root, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlMappingNode map:
                text.Append('{');
                foreach (var (key, value) in map.Children.OrderBy(c => (c.Key as YamlScalarNode)?.Value, StringComparer.Ordinal))
                {
                    Write(key, text);
                    Write(value, text);
                }

                text.Append('}');
                break;
            case YamlSequenceNode list:
                text.Append('[');
                foreach (var entry in list.Children)
                    Write(entry, text);
                text.Append(']');
                break;
            default:
                var plain = (node as YamlScalarNode)?.Value?.Trim() ?? "";
                text.Append(CultureInfo.InvariantCulture, $"{plain.Length}:{plain}");
                break;
        }
    }
}
