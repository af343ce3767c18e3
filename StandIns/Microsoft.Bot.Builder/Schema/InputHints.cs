namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.InputHint"/>: what the bot does with input after this message.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}
