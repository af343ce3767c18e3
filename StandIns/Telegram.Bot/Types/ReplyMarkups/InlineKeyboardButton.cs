namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>A button under a message. Exactly one action must be set; a button without one is refused.</summary>
public class InlineKeyboardButton : IKeyboardButton
{
    public InlineKeyboardButton() { }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text) => Text = text;

    /// <param name="text">What the button shows.</param>
    /// <param name="callbackDataOrUrl">A link when it starts with http://, https:// or tg://; else callback data.</param>
    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, string callbackDataOrUrl) : this(text)
    {
        ArgumentNullException.ThrowIfNull(callbackDataOrUrl);
        if (IsLink(callbackDataOrUrl))
            Url = callbackDataOrUrl;
        else
            CallbackData = callbackDataOrUrl;
    }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, InlineButtonType type, string value = "") : this(text)
    {
        switch (type)
        {
            case InlineButtonType.Url: Url = value; break;
            case InlineButtonType.Callback: CallbackData = value; break;
            case InlineButtonType.WebApp: WebApp = value; break;
            case InlineButtonType.LoginUrl: LoginUrl = value; break;
            case InlineButtonType.SwitchInlineQuery: SwitchInlineQuery = value; break;
            case InlineButtonType.SwitchInlineQueryCurrentChat: SwitchInlineQueryCurrentChat = value; break;
            case InlineButtonType.CopyText: CopyText = value; break;
            case InlineButtonType.Pay: Pay = true; break;
            default: throw new NotSupportedException("Unrecognized type of inline button");
        }
    }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, WebAppInfo webApp) : this(text) => WebApp = webApp;

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, LoginUrl loginUrl) : this(text) => LoginUrl = loginUrl;

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, CopyTextButton copyText) : this(text) => CopyText = copyText;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public string? IconCustomEmojiId { get; set; }
    public KeyboardButtonStyle? Style { get; set; }
    public string? Url { get; set; }

    /// <summary>1–64 bytes of UTF-8.</summary>
    public string? CallbackData { get; set; }

    public WebAppInfo? WebApp { get; set; }
    public LoginUrl? LoginUrl { get; set; }
    public string? SwitchInlineQuery { get; set; }
    public string? SwitchInlineQueryCurrentChat { get; set; }
    public CopyTextButton? CopyText { get; set; }
    public bool Pay { get; set; }

    public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

    public static InlineKeyboardButton WithCallbackData(string textAndCallbackData) => WithCallbackData(textAndCallbackData, textAndCallbackData);

    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };

    public static InlineKeyboardButton WithWebApp(string text, WebAppInfo webApp) => new(text, webApp);

    public static InlineKeyboardButton WithLoginUrl(string text, LoginUrl loginUrl) => new(text, loginUrl);

    public static InlineKeyboardButton WithSwitchInlineQuery(string text, string switchInlineQuery = "") =>
        new(text) { SwitchInlineQuery = switchInlineQuery };

    public static InlineKeyboardButton WithSwitchInlineQueryCurrentChat(string text, string switchInlineQueryCurrentChat = "") =>
        new(text) { SwitchInlineQueryCurrentChat = switchInlineQueryCurrentChat };

    public static InlineKeyboardButton WithCopyText(string text, CopyTextButton copyText) => new(text, copyText);

    public static InlineKeyboardButton WithPay(string text) => new(text) { Pay = true };

    public static implicit operator InlineKeyboardButton(string textAndCallbackDataOrUrl) =>
        new(textAndCallbackDataOrUrl, textAndCallbackDataOrUrl);

    public static implicit operator InlineKeyboardButton((string text, string callbackDataOrUrl) tuple) =>
        new(tuple.text, tuple.callbackDataOrUrl);

    private static bool IsLink(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("tg://", StringComparison.OrdinalIgnoreCase);
}
