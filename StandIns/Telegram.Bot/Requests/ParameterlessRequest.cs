namespace Telegram.Bot.Requests;

/// <summary>A call without parameters: it has a body only as the answer to a webhook call.</summary>
public abstract class ParameterlessRequest<TResult>(string methodName) : RequestBase<TResult>(methodName)
{
    public override HttpContent? ToHttpContent() => IsWebhookResponse ? base.ToHttpContent() : null;
}
