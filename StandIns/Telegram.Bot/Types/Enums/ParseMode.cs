namespace Telegram.Bot.Types.Enums;

/// <summary>Markup of a text; None is plain.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParseMode>))]
public enum ParseMode
{
    None,
    Markdown,
    Html,
    MarkdownV2,
}
