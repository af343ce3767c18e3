namespace Bot.Host.Texts;

/// <summary>Cuts texts to a length.</summary>
internal static class TextCut
{
    /// <summary>The text's beginning, at most so many UTF-16 units; a surrogate pair stays whole or goes.</summary>
    public static string Head(this string text, int atMost)
    {
        if (text.Length <= atMost)
            return text;
        return text[..(atMost > 0 && char.IsHighSurrogate(text[atMost - 1]) ? atMost - 1 : atMost)];
    }
}
