namespace Telegram.Bot.Exceptions;

/// <summary>The Bot API answered and refused; the message is its description.</summary>
public class ApiRequestException : RequestException
{
    /// <summary>As in the answer's body: 400, 401, 403, 404, 409, 429, 5xx.</summary>
    public int ErrorCode { get; }

    /// <summary>The new id of a migrated group, or the seconds to wait.</summary>
    public ResponseParameters? Parameters { get; }

    public ApiRequestException(string message) : base(message) { }

    public ApiRequestException(string message, int errorCode) : base(message) => ErrorCode = errorCode;

    public ApiRequestException(string message, Exception innerException) : base(message, innerException) { }

    public ApiRequestException(string message, int errorCode, Exception innerException) : base(message, innerException) => ErrorCode = errorCode;

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters) : base(message)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters, Exception innerException) : base(message, innerException)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }
}
