using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Host.Managers;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Telegram;

/// <summary>Hands one act to the gate, after what must be asked first, and answers its press afterwards. A singleton; thread-safe.</summary>
internal sealed class TurnTaker(TurnGate gate, TelegramAdapter adapter, GroupMembership membership, KnownManagers managers, Courtesies courtesies)
{
    /// <summary>Returns when the turn is committed. Without questions to ask, it is handed over before this returns.</summary>
    /// <exception cref="Bot.Domain.Persistence.StorageBusyException">Nothing was stored.</exception>
    public Task Take(Incoming.Act act, CancellationToken cancellationToken)
    {
        if (Asks(act))
            return Ask(act, cancellationToken);
        return act.PressId is null ? gate.Take(adapter, act.Request) : TakePress(act.PressId, act.Request);
    }

    /// <summary>Somebody must be asked before the turn, so that it does not begin at once.</summary>
    public static bool Asks(Incoming.Act act) => act.Member is not null || act.LeadIfManager is not null;

    /// <summary>Answers a press that is worth nothing else.</summary>
    public void AnswerOnly(string pressId) => courtesies.Answer(pressId, chatId: null, notice: null);

    private async Task Ask(Incoming.Act act, CancellationToken cancellationToken)
    {
        var request = act.Request;
        if (act.Member is { } member && await membership.IsMember(member.ChatId, member.UserId, cancellationToken) is { } isMember)
            request = request with { Sender = request.Sender with { IsGroupMember = isMember } };
        // A visitor who answers a message that names a number is still a visitor.
        if (act.LeadIfManager is { } lead && await managers.Knows(request.Sender.TelegramUserId ?? 0, cancellationToken))
            request = request with { Sender = request.Sender with { ReplyToLead = lead } };
        else if (act.IsForManagersOnly)
            return;
        if (act.PressId is { } pressId)
            await TakePress(pressId, request);
        else
            await gate.Take(adapter, request);
    }

    private async Task TakePress(string pressId, TurnRequest request)
    {
        var result = await gate.Take(adapter, request);
        courtesies.Answer(pressId, ChatIdOf(request.Chat), result.PressNotice);
    }

    private static long? ChatIdOf(ChatAddress chat) =>
        long.TryParse(chat.ChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
}
