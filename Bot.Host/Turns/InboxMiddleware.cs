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
        var (channel, externalId) = (turn.Request.Chat.Channel, turn.Request.ExternalId);
        var entry = await turn.Scope.Db.Inbox.FirstAsync(i => i.Channel == channel && i.ExternalId == externalId, cancellationToken);
        if (entry.Status != InboxStatus.Parked || !turn.Request.IsRetry)
            return false;
        entry.Finish();
        return true;
    }
}
