using System.Text;

namespace Bot.Dialogs.Scripting;

/// <summary>A text with placeholders in braces, "Thank you, {name}!", cut once. Immutable.</summary>
internal sealed class TextTemplate
{
    private const int Excerpt = 12;

    // Odd places hold placeholder names, even ones the text between.
    private readonly string[] _parts;

    private TextTemplate(string[] parts) => _parts = parts;

    public IEnumerable<string> Placeholders => _parts.Where((_, i) => i % 2 == 1);

    /// <summary>Length without the placeholders.</summary>
    public int FixedLength => _parts.Where((_, i) => i % 2 == 0).Sum(p => p.Length);

    /// <summary>Nothing in it needs translating: figures, signs, placeholders.</summary>
    public bool IsWordless => !_parts.Where((_, i) => i % 2 == 0).Any(p => p.Any(char.IsLetter));

    /// <summary>What stands around a brace that belongs to no placeholder; null: there is none.</summary>
    public string? StrayBrace
    {
        get
        {
            foreach (var part in _parts.Where((p, i) => i % 2 == 0 && p.AsSpan().ContainsAny('{', '}')))
            {
                var at = part.AsSpan().IndexOfAny('{', '}');
                var from = part[at] == '{' ? at : Math.Max(0, at - Excerpt);
                return part.Substring(from, Math.Min(Excerpt, part.Length - from));
            }

            return null;
        }
    }

    /// <summary>A brace that is no placeholder stays as it is.</summary>
    public static TextTemplate Parse(string text)
    {
        var parts = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{' || text.IndexOf('}', at) is not (> 0 and var end) || !IsName(text.AsSpan(at + 1, end - at - 1)))
                continue;
            parts.Add(text[from..at]);
            parts.Add(text[(at + 1)..end]);
            from = end + 1;
            at = end;
        }

        parts.Add(text[from..]);
        return new TextTemplate([.. parts]);
    }

    /// <summary>An unknown value leaves no trace: "Thank you, {name}!" becomes "Thank you!".</summary>
    /// <param name="value">Placeholder → text, or null when not known.</param>
    public string Fill(Func<string, string?> value)
    {
        if (_parts.Length == 1)
            return _parts[0];
        var text = new StringBuilder(_parts[0]);
        for (var i = 1; i < _parts.Length; i += 2)
        {
            if (value(_parts[i]) is { Length: > 0 } filled)
                text.Append(filled);
            else
                TrimEnd(text);
            text.Append(_parts[i + 1]);
        }

        return text.ToString();
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or ',')
            text.Length--;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        }

        return name.Length > 0;
    }
}
