using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds an e-mail address anywhere in a text (RFC 5321 lengths, the everyday characters of RFC 5322).</summary>
internal static partial class EmailReading
{
    private const int Longest = 254;
    private const int LongestLocal = 64;
    private const int LongestText = 1000;

    public static Reading Read(string text)
    {
        var found = In(text);
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            return new Reading.Guessed([.. found.Take(3)]);
        // "anna@example,com" and "anna @ example . com" are slips, but of an address nobody should guess alone.
        var seen = text.Length > LongestText ? text[..LongestText] : text;
        var mended = Spaces().Replace(seen, m => m.Value.Trim()).Replace(',', '.');
        return seen.Count(c => c == '@') == 1 && In(mended) is [var slip] ? Reading.Guessed.Only(slip) : Reading.Missed.Plainly;
    }

    /// <summary>Every address in the text once, its domain in small letters.</summary>
    public static IReadOnlyList<Reading.Understood> In(string text)
    {
        var found = new List<Reading.Understood>();
        foreach (Match match in Address().Matches(text.Length > LongestText ? text[..LongestText] : text))
        {
            var at = match.Value.LastIndexOf('@');
            var (local, domain) = (match.Value[..at], match.Value[(at + 1)..].ToLowerInvariant());
            if (local.Length > LongestLocal || match.Length > Longest || domain.Split('.').Any(l => l.Length > 63 || l[0] == '-' || l[^1] == '-'))
                continue;
            var address = $"{local}@{domain}";
            if (!found.Exists(f => f.Value == address))
                found.Add(new Reading.Understood(address, address));
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+@-])[A-Za-z0-9](?:[A-Za-z0-9_%+'-]|\.(?!\.|@))*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}(?![\p{L}\p{N}@_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*[@.,]\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
