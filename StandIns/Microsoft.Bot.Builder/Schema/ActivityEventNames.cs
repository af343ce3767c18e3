namespace Microsoft.Bot.Schema;

/// <summary>Names of the event activities which the framework itself makes.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
