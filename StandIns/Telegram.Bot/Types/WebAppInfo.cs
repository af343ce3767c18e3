namespace Telegram.Bot.Types;

/// <summary>A web app by its HTTPS URL.</summary>
public class WebAppInfo
{
    public WebAppInfo() { }

    [SetsRequiredMembers]
    public WebAppInfo(string url) => Url = url;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Url { get; set; }

    public static implicit operator string(WebAppInfo self) => self.Url;
    public static implicit operator WebAppInfo(string url) => new(url);
}
