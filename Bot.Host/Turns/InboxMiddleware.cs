using Bot.Domain.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Turns;

/// <summary>Lets each update through once: its key is written in the same commit as its effects.</summary>
internal sealed class InboxMiddleware : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var request = turn.Request;
        if (turn.Scope.Rows.Exists<InboxEntry>(request.Chat.Channel, request.ExternalId))
        {
            if (!await Retries(turn, cancellationToken))
            {
                turn.Result = TurnResult.Duplicate;
                return;
            }
        }
        else
        {
            turn.Scope.Rows.Insert(new InboxEntry(request.Chat.Channel, request.ExternalId, turn.Now));
        }

        await next(cancellationToken);
    }

    // A parked update that is tried again finds its own row, and ends it with its effects.
    private static async Task<bool> Retries(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Request.IsRetry)
            return false;
        // Several hosts may try it at the same second: the database says which of them ends it.
        var (channel, externalId) = (turn.Request.Chat.Channel, turn.Request.ExternalId);
        return await turn.Scope.Db.Inbox.Where(i => i.Channel == channel && i.ExternalId == externalId && i.Status == InboxStatus.Parked)
            .ExecuteUpdateAsync(set => set
                .SetProperty(i => i.Status, InboxStatus.Done)
                .SetProperty(i => i.Payload, (string?)null)
                .SetProperty(i => i.NextTryAt, (DateTimeOffset?)null)
                .SetProperty(i => i.Error, (string?)null), cancellationToken) == 1;
    }
}
