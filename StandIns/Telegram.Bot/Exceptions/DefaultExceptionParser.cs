namespace Telegram.Bot.Exceptions;

/// <summary>Keeps the refusal as it came.</summary>
public class DefaultExceptionParser : IExceptionParser
{
    public ApiRequestException Parse(ApiResponse apiResponse)
    {
        ArgumentNullException.ThrowIfNull(apiResponse);
        return new ApiRequestException(apiResponse.Description!, apiResponse.ErrorCode, apiResponse.Parameters);
    }
}
