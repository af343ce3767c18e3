namespace Bot.Domain.Leads;

/// <summary>What the reason of a lost lead means for its visitor.</summary>
public static class LostReasons
{
    /// <summary>Begins the reason of a lead that was the same person's as another.</summary>
    public const string SamePerson = "same as #";

    // As managers write them, in the languages of the desk.
    private static readonly string[] NoVisitor =
    [
        "spam", "duplicate", "double", "test", "fake", "bot", "wrong number", "merged", "robot",
        "спам", "дубль", "дубликат", "тест", "бот", "робот", "фейк", "ошибся номером", "розыгрыш",
    ];

    /// <summary>False for spam, doubles and tests: nobody is there to be asked why.</summary>
    public static bool MayAsk(string? reason)
    {
        if (reason is null || reason.StartsWith(SamePerson, StringComparison.Ordinal))
            return false;
        var words = reason.Split([' ', ',', '.', ';', ':', '!', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return !NoVisitor.Any(no => no.Contains(' ', StringComparison.Ordinal)
            ? reason.Contains(no, StringComparison.OrdinalIgnoreCase)
            : words.Contains(no, StringComparer.OrdinalIgnoreCase));
    }
}
