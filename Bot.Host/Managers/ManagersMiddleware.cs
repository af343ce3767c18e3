using Bot.Dialogs;
using Bot.Domain.Delivery;
using Bot.Host.Delivery;
using Bot.Host.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Host.Managers;

/// <summary>
/// Takes what belongs to the managers out of the stream: presses on their buttons, everything in groups, and their
/// commands in private. The rest goes on as a visitor's.
/// </summary>
internal sealed class ManagersMiddleware(ManagerTurn managers, LostChats lostChats, OutboxQueue outbox) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var text = (turnContext.Activity.Text ?? "").Trim();
        if (turnContext.Activity.ChannelData is ManagerPress press)
        {
            turn.Result = turn.Result with { PressNotice = await managers.Press(turn, press, cancellationToken) };
            return;
        }

        if (turn.Request.Sender.IsGroup || ManagerTurn.IsForManagers(text) || turn.Request.Sender.ReplyToLead is not null || await managers.AsksForHelp(turn, text, cancellationToken))
        {
            if (await managers.Say(turn, text, cancellationToken) is { } answer)
                outbox.Add(turn.Scope, turn.Request.Chat, OutboxKind.Notice, answer with { Topic = turn.Request.Sender.TopicId }, turn.Now);
            return;
        }

        // Who is named in the settings may press Start only after the first alert for him was refused.
        if (turn.Request.Sender.TelegramUserId is not null && turnContext.Activity.ChannelData is VisitorInput { Inbound: Inbound.Started })
            await lostChats.Regain(turn.Scope, turn.Request.Chat, turn.Now, cancellationToken);
        await next(cancellationToken);
    }
}
