namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>What both kinds of buttons have.</summary>
public interface IKeyboardButton
{
    string Text { get; }
    string? IconCustomEmojiId { get; set; }
    KeyboardButtonStyle? Style { get; set; }
}
