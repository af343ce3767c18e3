using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Takes every answer out of a free message that a script would ask for.</summary>
internal static class FirstMessage
{
    /// <summary>What the message answers, in the order of the script, each key once; what is not clear is left out.</summary>
    /// <param name="alreadyKnown">Keys that are not to be proposed again.</param>
    public static IReadOnlyList<Proposal> Read(DialogScript script, string text, Scene scene, IReadOnlyCollection<string> alreadyKnown) => [];

    /// <summary>Phone, e-mail and name told beside an answer, keyed as the script's own steps key them.</summary>
    public static IReadOnlyList<Proposal> Contacts(string text, Scene scene) => [];
}
