using System.Collections.Concurrent;
using Bot.Host.Managers;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Host.Channels.Telegram;

/// <summary>Asks Telegram whether somebody is a member of a group, and remembers the answer for a while. A singleton; thread-safe.</summary>
internal sealed class GroupMembership(TelegramLine line, KnownManagers managers, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<GroupMembership> log)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(long ChatId, long UserId), (bool IsMember, DateTimeOffset Until)> _answers = new();

    /// <summary>Null when it could not be learned, or is not needed because the user is enrolled already.</summary>
    public async ValueTask<bool?> IsMember(long chatId, long userId, CancellationToken cancellationToken)
    {
        if (await managers.Knows(userId, cancellationToken))
            return null;
        var now = clock.GetUtcNow();
        if (_answers.TryGetValue((chatId, userId), out var known) && known.Until > now)
            return known.IsMember;
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.LookupSeconds));
            var member = await line.Calls.GetChatMember(chatId, userId, cancellationToken: timeout.Token);
            if (_answers.Count >= MostRemembered)
                _answers.Clear();
            _answers[(chatId, userId)] = (member.IsInChat, now.AddMinutes(options.Value.MembershipMinutes));
            return member.IsInChat;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.MembershipUnknown(userId, chatId, error.GetType().Name);
            return null;
        }
    }
}
