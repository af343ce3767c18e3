using System.Globalization;

namespace Bot.Domain.Leads;

/// <summary>What the reason of a lost lead means for its visitor.</summary>
public static class LostReasons
{
    /// <summary>Begins the reason of a lead that was the same person's as another.</summary>
    public const string SamePerson = "same as #";

    /// <summary>The visitor took his consent back before anybody was told of the lead.</summary>
    public const string NoConsent = "no-consent";

    /// <summary>The person asked to be forgotten.</summary>
    public const string Erased = "erased";

    public static string SameAs(int number) => SamePerson + number.ToString(CultureInfo.InvariantCulture);

    // As managers write them, in the languages of the desk.
    private static readonly string[] Spam = ["spam", "fake", "спам", "фейк"];

    private static readonly string[] NoVisitor =
    [
        .. Spam, "duplicate", "double", "test", "bot", "wrong number", "merged", "robot", "бот", "робот", "дубль", "дубликат", "тест", "ошибся номером", "розыгрыш",
    ];

    /// <summary>False for spam, doubles, tests and who left no contact: nobody is there to be asked why.</summary>
    public static bool MayAsk(string? reason) =>
        reason is not null and not (NoConsent or Erased) && !reason.StartsWith(SamePerson, StringComparison.Ordinal) && !Names(reason, NoVisitor);

    /// <summary>True for spam: what it writes on is told to nobody.</summary>
    public static bool IsSpam(string? reason) => reason is not null && Names(reason, Spam);

    /// <summary>True for spam and for who left no contact: what he writes on is told to nobody, and he is told so.</summary>
    public static bool TellsNobody(string? reason) => reason is NoConsent or Erased || IsSpam(reason);

    private static bool Names(string reason, string[] words)
    {
        var said = reason.Split([' ', ',', '.', ';', ':', '!', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word.Contains(' ', StringComparison.Ordinal)
            ? reason.Contains(word, StringComparison.OrdinalIgnoreCase)
            : said.Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
