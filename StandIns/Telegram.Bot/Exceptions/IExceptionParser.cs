namespace Telegram.Bot.Exceptions;

/// <summary>Turns a refusal into the exception that <see cref="ITelegramBotClient.SendRequest{TResponse}"/> throws.</summary>
public interface IExceptionParser
{
    ApiRequestException Parse(ApiResponse apiResponse);
}
