namespace Bot.Dialogs.Understanding;

/// <summary>What a sentence is about besides an answer.</summary>
internal static class Intents
{
    public const string Price = "price";
    public const string NotInterested = "not_interested";
    public const string Callback = "callback";

    /// <summary>One of the above, in any of the script's languages; null when it is none or more than one.</summary>
    public static string? Heard(string text, Scene scene) => null;
}
