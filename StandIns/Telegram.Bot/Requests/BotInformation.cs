using System.ComponentModel;

namespace Telegram.Bot.Requests;

[EditorBrowsable(EditorBrowsableState.Never)]
public class GetMeRequest() : ParameterlessRequest<User>("getMe");

[EditorBrowsable(EditorBrowsableState.Never)]
public class SetMyCommandsRequest() : RequestBase<bool>("setMyCommands")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<BotCommand> Commands { get; set; }

    public BotCommandScope? Scope { get; set; }
    public string? LanguageCode { get; set; }
}
