using Bot.Dialogs.Turns;
using Bot.Domain.Firm;

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
    /// <param name="visitor">Tells visitors apart and stays the same: whoever has it meets the same variant. Null: the base wording.</param>
    public static DialogSnapshot Begin(DialogScript script, string? language, bool canShareContact, string? timeZone, string? visitor = null) => new()
    {
        Script = script.Name,
        ScriptVersion = script.Version,
        Language = script.LanguageOr(language),
        CanShareContact = canShareContact,
        TimeZone = timeZone,
        Visitor = visitor,
        Variant = visitor is null ? null : script.VariantOf(visitor),
    };

    /// <summary>
    /// A given script for a visitor who has been here: a new run that knows how to reach him and what he consented to,
    /// and asks the rest. The first <see cref="Advance"/> puts its first question; when it is over, a new request
    /// begins in the script he was in before.
    /// </summary>
    /// <param name="name">The script's name.</param>
    /// <param name="before">Where his dialog stands.</param>
    /// <returns>Null when there is no script of this name.</returns>
    public static DialogSnapshot? Enter(DialogScripts scripts, string name, DialogSnapshot before)
    {
        if (!scripts.TryGet(name, out var script))
            return null;
        var whole = SnapshotUpgrade.To(script, before with { Script = name, ScriptVersion = script.Version });
        var home = before.Home ?? before.Script;
        return whole.WithoutRun() with
        {
            Home = home == name ? null : home,
            Variant = before.Visitor is { } visitor ? script.VariantOf(visitor) : null,
            Token = before.Token,
            Run = before.Run < int.MaxValue ? before.Run + 1 : before.Run,
        };
    }

    /// <summary>One turn: takes what the visitor did and says what to store, to send and to know.</summary>
    /// <param name="script">The one the snapshot names. The turn may lead over to another of the same firm's.</param>
    /// <param name="snapshot">Of this script or of an older version; steps are found by id, a vanished one resumes at the nearest open question.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="diary">When managers are free to call; null: always. Matters only to a turn that <see cref="DialogTurn.ConcernsCalls"/>.</param>
    public static DialogTurn Advance(DialogScript script, DialogSnapshot snapshot, Inbound inbound, DateTimeOffset now, CallDiary? diary = null)
    {
        using var turn = new Turn(script.For(snapshot.Variant), snapshot, now, diary ?? CallDiary.Free);
        return turn.Take(inbound);
    }
}
