namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.TextFormat"/>; null means markdown.</summary>
public static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
    public const string Xml = "xml";
}
