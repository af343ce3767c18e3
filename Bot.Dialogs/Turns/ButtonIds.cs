namespace Bot.Dialogs.Turns;

/// <summary>
/// Ids of the engine's own buttons. They begin with "+", which no option's id can hold; commands begin with "/".
/// </summary>
internal static class ButtonIds
{
    /// <summary>Of a choice of many: that is all.</summary>
    public const string Done = "+done";

    /// <summary>Of a calculator.</summary>
    public const string Calculate = "+calculate";

    /// <summary>What was read from the free message is right.</summary>
    public const string Right = "+right";

    public const string Wrong = "+wrong";

    /// <summary>Opens a page; a press of it does not come back.</summary>
    public const string Link = "+link";

    private const string FixLead = "+fix ";
    private const string ScriptLead = "+script ";

    /// <summary>Puts the proposed answer at this place right.</summary>
    public static string Fix(int place) => FixLead + place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Goes on in another script.</summary>
    public static string Script(string name) => ScriptLead + name;

    /// <summary>The place a <see cref="Fix"/> button speaks of; null for any other id.</summary>
    public static int? PlaceToFix(string id) =>
        id.StartsWith(FixLead, StringComparison.Ordinal) && int.TryParse(id.AsSpan(FixLead.Length), out var place) ? place : null;

    /// <summary>The script a <see cref="Script"/> button names; null for any other id.</summary>
    public static string? ScriptNamed(string id) => id.StartsWith(ScriptLead, StringComparison.Ordinal) ? id[ScriptLead.Length..] : null;
}
