using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Host.Managers;
using Bot.Host.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Offers the commands in Telegram's menu: the visitors' in private chats, the managers' in each chat of theirs, also in
/// one bound later. A menu that cannot be set stops nothing. One loop for the life of the host.
/// </summary>
internal sealed class CommandMenus(TelegramLine line, BotIntroduction introduction, KnownManagers managers, TelegramStatus status, TimeProvider clock, ILogger<CommandMenus> log)
    : BackgroundService
{
    private static readonly string[] Visitors = ["start", "restart", "help", "person", "language", "stop"];
    private static readonly string[] Managers =
        ["leads", "lead", "take", "release", "status", "won", "lost", "later", "note", "reply", "find", "stats", "desk", "help"];

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromMinutes(10);
    private readonly HashSet<string> _done = [];
    private readonly Dictionary<string, DateTimeOffset> _refused = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await introduction.Known.WaitAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await Look(stoppingToken);
                await Task.Delay(LooksEvery, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Menus stay as they are.
        }
    }

    /// <summary>Sets every menu that is not set yet.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        try
        {
            await Set("all_private_chats", BotCommandScope.AllPrivateChats(), "telegram.visitor.", Visitors, cancellationToken);
            foreach (var chat in await managers.Chats(line.Channel, cancellationToken))
                await SetFor(chat, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.MenuNotSet("managers", error.GetType().Name, line.Redact(error.Message));
        }
    }

    private async Task SetFor(ChatAddress chat, CancellationToken cancellationToken)
    {
        var id = long.Parse(chat.ChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var isFirst = !_done.Contains(chat.ChatId) && !_refused.ContainsKey(chat.ChatId);
        var isSet = await Set(chat.ChatId, BotCommandScope.Chat(id), "telegram.manager.", Managers, cancellationToken);
        if ((isFirst || isSet) && id < 0 && status.SeesAllOfGroups == false && !await IsAdministrator(id, cancellationToken))
            log.SeesLittle(chat.ChatId);
    }

    // True when it was set just now. A set for a language hides the default one from its speakers, so every language gets
    // the whole menu.
    private async Task<bool> Set(string scopeName, BotCommandScope scope, string prefix, string[] names, CancellationToken cancellationToken)
    {
        if (_done.Contains(scopeName) || (_refused.TryGetValue(scopeName, out var at) && clock.GetUtcNow() - at < AsksAgainAfter))
            return false;
        try
        {
            await Set(scope, prefix, names, "en", null, cancellationToken);
            foreach (var language in Phrases.Shipped.Languages)
            {
                if (language != "en")
                    await Set(scope, prefix, names, language, language, cancellationToken);
                // Norwegians' apps say bokmål.
                if (language == "no")
                    await Set(scope, prefix, names, language, "nb", cancellationToken);
            }

            _refused.Remove(scopeName);
            return _done.Add(scopeName);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Refused(scopeName, error);
            return false;
        }
    }

    // The bot is not in the group yet, or the person has not pressed Start: told once, and asked again later.
    private void Refused(string scopeName, Exception error)
    {
        var fault = CallFault.Of(error, line);
        if (!_refused.ContainsKey(scopeName))
            log.MenuNotSet(scopeName, fault.Kind.ToString(), fault.Reason);
        if (error is ApiRequestException { ErrorCode: 400 or 403 })
            _refused[scopeName] = clock.GetUtcNow();
    }

    private async Task Set(BotCommandScope scope, string prefix, string[] names, string language, string? code, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        var menu = Array.ConvertAll(names, name => new BotCommand(name, Phrases.Shipped[language, prefix + name]));
        await line.Calls.SetMyCommands(menu, scope: scope, languageCode: code, cancellationToken: timeout.Token);
    }

    private async Task<bool> IsAdministrator(long chatId, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        return (await line.Calls.GetChatMember(chatId, line.BotId, cancellationToken: timeout.Token)).IsAdmin;
    }
}
