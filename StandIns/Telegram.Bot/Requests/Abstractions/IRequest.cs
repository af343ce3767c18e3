namespace Telegram.Bot.Requests.Abstractions;

/// <summary>One call of a Bot API method.</summary>
public interface IRequest
{
    HttpMethod HttpMethod { get; }
    string MethodName { get; }

    /// <summary>True: the JSON also names the method, so that it can be the answer to a webhook call.</summary>
    bool IsWebhookResponse { get; set; }

    /// <summary>Null for a method without parameters.</summary>
    HttpContent? ToHttpContent();
}

/// <summary>One call of a Bot API method that returns <typeparamref name="TResponse"/>.</summary>
public interface IRequest<TResponse> : IRequest;
