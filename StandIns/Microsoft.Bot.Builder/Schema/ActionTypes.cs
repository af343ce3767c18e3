namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="CardAction.Type"/>: what a press on the button does.</summary>
public static class ActionTypes
{
    public const string OpenUrl = "openUrl";

    /// <summary>Posts the value as the user's own message, visible to everybody in the conversation.</summary>
    public const string ImBack = "imBack";

    /// <summary>Posts the value to the bot alone; nothing shows in the conversation.</summary>
    public const string PostBack = "postBack";

    public const string PlayAudio = "playAudio";
    public const string PlayVideo = "playVideo";
    public const string ShowImage = "showImage";
    public const string DownloadFile = "downloadFile";
    public const string Signin = "signin";
    public const string Call = "call";

    /// <summary>Posts text and value to the bot and shows the display text, if there is one.</summary>
    public const string MessageBack = "messageBack";

#pragma warning disable IDE1006 // the published name is in lower case
    public const string openApp = "openApp";
#pragma warning restore IDE1006
}
