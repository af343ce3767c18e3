namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>A button's colour: red, green, blue.</summary>
[JsonConverter(typeof(EnumConverter<KeyboardButtonStyle>))]
public enum KeyboardButtonStyle
{
    Danger = 1,
    Success,
    Primary,
}
