using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>The bot itself.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>The bot's own account.</summary>
    public static Task<User> GetMe(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetMeRequest(), cancellationToken);

    /// <summary>Sets the menu of at most 100 commands for a scope and a two-letter language; the narrowest scope wins.</summary>
    public static Task SetMyCommands(
        this ITelegramBotClient botClient, IEnumerable<BotCommand> commands, BotCommandScope? scope = null,
        string? languageCode = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetMyCommandsRequest
        {
            Commands = commands,
            Scope = scope,
            LanguageCode = languageCode,
        }, cancellationToken);
}
