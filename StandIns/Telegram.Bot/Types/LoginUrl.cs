namespace Telegram.Bot.Types;

/// <summary>A URL that signs the person in by Telegram.</summary>
public class LoginUrl
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Url { get; set; } = default!;

    public string? ForwardText { get; set; }
    public string? BotUsername { get; set; }
    public bool RequestWriteAccess { get; set; }

    public static implicit operator string(LoginUrl self) => self.Url;
    public static implicit operator LoginUrl(string url) => new() { Url = url };
}
