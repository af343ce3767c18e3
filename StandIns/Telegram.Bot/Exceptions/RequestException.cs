using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>A call that brought no answer of the Bot API: a broken connection, a timeout, a page instead of JSON. Whether the call took effect is unknown.</summary>
public class RequestException : Exception
{
    /// <summary>Null when not even a status line arrived.</summary>
    public HttpStatusCode? HttpStatusCode { get; }

    public RequestException(string message) : base(message) { }

    public RequestException(string message, Exception innerException) : base(message, innerException) { }

    public RequestException(string message, HttpStatusCode httpStatusCode) : base(message) => HttpStatusCode = httpStatusCode;

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception? innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;
}
