using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Says in an owner's words what keeps a file from being read: the parser names its own trouble, the slip is found in the
/// line itself. Immutable.
/// </summary>
internal sealed partial class YamlSlip(string source)
{
    private const string Else = "Check this line and the one above it: how far they stand from the left, their quotes, and that each key is followed by a colon and a space.";

    private readonly string[] _lines = source.ReplaceLineEndings("\n").Split('\n');

    /// <param name="line">From 1, where the parser stopped.</param>
    /// <param name="trouble">What the parser said.</param>
    public string Told(int line, string trouble)
    {
        var text = line <= _lines.Length ? _lines[line - 1] : "";
        if (Duplicate().Match(trouble) is { Success: true } twice)
            return $"\"{twice.Groups[1].Value}\" stands here twice; take one of the two out, or give it its own name.";
        if (trouble.Contains("a tab", StringComparison.Ordinal) || text.TakeWhile(char.IsWhiteSpace).Contains('\t'))
            return "A tab stands at the beginning of this line; put spaces there, as many as in the line above.";
        return OfLine(text) ?? OfPlace(line) ?? OfBraces(text, trouble) ?? $"This line does not fit where it stands. {Else}";
    }

    private static string? OfLine(string text)
    {
        if (NoSpaceAfterDash().Match(text) is { Success: true } dash)
            return $"A space is missing after the dash: write \"- {dash.Groups[1].Value}\".";
        if (NoSpaceAfterColon().Match(text) is { Success: true } colon)
            return $"A space is missing after \"{colon.Groups[1].Value}:\": write \"{colon.Groups[1].Value}: {colon.Groups[2].Value}\".";
        if (NoColon().Match(text) is { Success: true } word)
            return $"A colon is missing: write \"{word.Groups[1].Value}: {word.Groups[2].Value.Trim()}\".";
        if (Value().Match(text) is not { Success: true } value)
            return null;
        var (key, held) = (value.Groups[1].Value, value.Groups[2].Value.Trim());
        if (held is ['"', ..] or ['\'', ..])
            return OfQuotes(key, held);
        if (held is ['%' or '@' or '`' or '*' or '&' or '!' or '|' or '>', ..])
            return $"A text cannot begin with {held[0]}; put it in quotes: {key}: \"{held}\".";
        return held is not (['{', ..] or ['[', ..]) && (held.Contains(": ", StringComparison.Ordinal) || held.EndsWith(':'))
            ? $"Put the text in quotes, for it holds a colon: {key}: \"{held.Replace("\"", "\\\"", StringComparison.Ordinal)}\"."
            : null;
    }

    private static string? OfQuotes(string key, string held)
    {
        var quote = held[0];
        var end = held.IndexOf(quote, 1);
        if (end < 0)
            return $"A quote is opened here and not closed; put {quote} at the end of the text.";
        var rest = held[(end + 1)..].Trim();
        return rest.Length == 0 || rest[0] == '#'
            ? null
            : $"The text ends at its second {quote}, and something follows; inside a text write other quotes, like {key}: \"What is your “name”?\".";
    }

    /// <summary>A line that stands farther right or left than those it belongs to.</summary>
    private string? OfPlace(int line)
    {
        if (line > _lines.Length || !Key().IsMatch(_lines[line - 1]))
            return null;
        var (mine, above) = (Column(_lines[line - 1]), Enumerable.Range(0, line - 1).Reverse().Select(i => _lines[i]).Where(l => Key().IsMatch(l)).Take(20).Select(Column).ToList());
        if (above.Count == 0 || above[0] == mine)
            return null;
        if (mine > above[0])
            return string.Create(CultureInfo.InvariantCulture, $"This line stands {mine - above[0]} too far right; put it under the line above, or let the line above end with a colon.");
        var near = above.Where(c => c > mine).Append(above[0]).Min();
        return string.Create(CultureInfo.InvariantCulture, $"This line stands {near - mine} too far left, or the lines above it too far right; put what belongs together in one column.");
    }

    private static string? OfBraces(string text, string trouble) =>
        trouble.Contains("flow", StringComparison.Ordinal) && text.IndexOfAny(['{', '[']) >= 0
            ? "Between the braces or brackets of this line a comma, a quote or the closing one is missing; texts with a comma or colon in them must be in quotes there."
            : null;

    // Where its key begins, behind the dash of a list.
    private static int Column(string line) => line.Length - line.TrimStart(' ', '-').Length;

    [GeneratedRegex(@"[Dd]uplicate key (\S+?)\.?$")]
    private static partial Regex Duplicate();

    [GeneratedRegex(@"^\s*-([A-Za-z_]+:\s.*)$")]
    private static partial Regex NoSpaceAfterDash();

    [GeneratedRegex(@"^\s*(?:- )?([a-z_]+):([^\s:/][^:]*)$")]
    private static partial Regex NoSpaceAfterColon();

    [GeneratedRegex(@"^\s*(?:- )?(id|kind|text|when|next|answer|options|actions|picture|timeout|again|languages|script|dialog|steps|version|words|run)[ =]+([^:#]+)$")]
    private static partial Regex NoColon();

    [GeneratedRegex(@"^\s*(?:- )?([A-Za-z_]+):\s+(\S.*)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\s*(?:- )?[A-Za-z_0-9-]+:(\s|$)")]
    private static partial Regex Key();
}
