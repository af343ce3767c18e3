using System.ComponentModel;

namespace Telegram.Bot.Requests;

[EditorBrowsable(EditorBrowsableState.Never)]
public class GetUpdatesRequest() : RequestBase<Update[]>("getUpdates")
{
    public int? Offset { get; set; }
    public int? Limit { get; set; }
    public int? Timeout { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class SetWebhookRequest() : FileRequestBase<bool>("setWebhook")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Url { get; set; }

    public InputFileStream? Certificate { get; set; }
    public string? IpAddress { get; set; }
    public int? MaxConnections { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }
    public bool DropPendingUpdates { get; set; }
    public string? SecretToken { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class DeleteWebhookRequest() : RequestBase<bool>("deleteWebhook")
{
    public bool DropPendingUpdates { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class GetWebhookInfoRequest() : ParameterlessRequest<WebhookInfo>("getWebhookInfo");
