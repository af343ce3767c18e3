using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Host.Channels.Web;

/// <summary>Reads a JSON string even when it holds half of a surrogate pair, as texts cut at a length do.</summary>
internal static partial class JsonText
{
    /// <summary>The string; a lone half becomes U+FFFD.</summary>
    public static string Of(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var repaired = Escapes.Replace(element.GetRawText(), escape => IsHalf(escape.ValueSpan) ? "\\ufffd" : escape.Value);
            return JsonSerializer.Deserialize(repaired, ChatTokenJson.Default.String)!;
        }
    }

    private static bool IsHalf(ReadOnlySpan<char> escape) =>
        escape.Length == 6 && escape[1] == 'u' && escape[2] is 'd' or 'D' && char.ToLowerInvariant(escape[3]) is '8' or '9' or >= 'a' and <= 'f';

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")]
    private static partial Regex Escapes { get; }
}
