using Bot.Dialogs;

namespace Bot.Host.Scripts;

/// <summary>Tells when a visitor began a script that has variants, for counting them.</summary>
internal static class DialogBeginnings
{
    /// <summary>"qualify/b" when he began it by this turn; null when he did not, or the script has no variants.</summary>
    /// <param name="stored">The dialog as it was stored before the turn; empty before the first.</param>
    /// <param name="after">As the turn left it.</param>
    public static string? Of(string stored, DialogSnapshot after)
    {
        if (after.Variant is not { } variant)
            return null;
        var before = DialogSnapshotJson.Read(stored);
        return before is not null && before.Script == after.Script && before.Variant == variant && before.Run == after.Run ? null : $"{after.Script}/{variant}";
    }
}
