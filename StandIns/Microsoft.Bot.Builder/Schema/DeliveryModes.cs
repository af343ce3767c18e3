namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>; null means normal.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";

    /// <summary>Replies are gathered in the turn context for the response body instead of being sent.</summary>
    public const string ExpectReplies = "expectReplies";

    public const string Ephemeral = "ephemeral";
}
