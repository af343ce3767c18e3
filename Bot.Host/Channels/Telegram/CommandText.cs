using System.Collections.Frozen;
using System.Globalization;
using Bot.Host.Texts;

namespace Bot.Host.Channels.Telegram;

/// <summary>What Telegram does to the texts of commands.</summary>
internal static class CommandText
{
    private const string Start = "/start";
    private const int LongestPayload = 64;

    private static readonly System.Buffers.SearchValues<char> PayloadCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly FrozenSet<string> Repeats = Phrases.Shipped.Languages.Select(language => Phrases.Shipped[language, "delivery.repeat"]).ToFrozenSet();

    /// <summary>Takes "@thisbot" off a command, in any case. False when it is addressed to another bot.</summary>
    public static bool TryAddress(ref string text, string? username)
    {
        if (text is not ['/', ..])
            return true;
        var end = text.AsSpan().IndexOfAny(" \t\r\n");
        var word = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var at = word.IndexOf('@');
        if (at < 0)
            return true;
        if (!word[(at + 1)..].Equals(username, StringComparison.OrdinalIgnoreCase))
            return false;
        text = string.Concat(text.AsSpan(0, at), text.AsSpan(word.Length));
        return true;
    }

    /// <summary>The text is /start. Its payload is null unless it is 1–64 of A–Z, a–z, 0–9, _ and - (deep links).</summary>
    public static bool IsStart(string text, out string? payload)
    {
        payload = null;
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = text.AsSpan(Start.Length);
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
            return false;
        rest = rest.Trim();
        if (rest.Length is > 0 and <= LongestPayload && rest.IndexOfAnyExcept(PayloadCharacters) < 0)
            payload = rest.ToString();
        return true;
    }

    /// <summary>A visitor's words as the managers see them: "#42 …" at the head, "/reply 42" at the foot. Above may stand that it is a repeat.</summary>
    public static bool IsVisitorsWords(string? text)
    {
        if (text?.IndexOf('\n') is > 0 and var end && Repeats.Contains(text[..end]))
            text = text[(end + 1)..];
        if (text is not ['#', ..] || FirstNumber(text) is not { } number)
            return false;
        var foot = text.AsSpan(text.LastIndexOf('\n') + 1);
        return foot.Contains(string.Create(CultureInfo.InvariantCulture, $"/reply {number} "), StringComparison.Ordinal);
    }

    /// <summary>The number of the first "#42" in a text; null without one.</summary>
    public static int? FirstNumber(string? text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf('#') is >= 0 and var hash)
        {
            rest = rest[(hash + 1)..];
            var end = rest.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? rest : rest[..end];
            if (digits.Length is > 0 and <= 9)
                return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return null;
    }
}
