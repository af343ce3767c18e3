using Bot.Dialogs.Turns;

namespace Bot.Dialogs;

/// <summary>
/// Decides what to say. Pure: the same script, snapshot, inbound and time give the same turn, and nothing else is
/// read. Total: whatever comes in, it answers and does not throw. Safe for any number of threads.
/// </summary>
public static class DialogEngine
{
    /// <summary>A dialog that has not begun; the first <see cref="Advance"/> greets.</summary>
    /// <param name="language">As the client names it ("ru", "en-GB"); one the script does not speak becomes its default.</param>
    /// <param name="canShareContact">The channel can show a button that shares the visitor's own number.</param>
    /// <param name="timeZone">The visitor's (IANA), or null when not known.</param>
    public static DialogSnapshot Begin(DialogScript script, string? language, bool canShareContact, string? timeZone) => new()
    {
        Script = script.Name,
        ScriptVersion = script.Version,
        Language = script.LanguageOr(language),
        CanShareContact = canShareContact,
        TimeZone = timeZone,
    };

    /// <summary>One turn: takes what the visitor did and says what to store, to send and to know.</summary>
    /// <param name="snapshot">Of this script or of an older version; steps are found by id, a vanished one resumes at the nearest open question.</param>
    /// <param name="now">The present instant.</param>
    public static DialogTurn Advance(DialogScript script, DialogSnapshot snapshot, Inbound inbound, DateTimeOffset now)
    {
        using var turn = new Turn(script, snapshot, now);
        return turn.Take(inbound);
    }
}
