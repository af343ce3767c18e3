namespace Telegram.Bot.Types;

/// <summary>The envelope of every answer with its result.</summary>
public class ApiResponse<TResult> : ApiResponse
{
    public TResult? Result { get; init; }
}
