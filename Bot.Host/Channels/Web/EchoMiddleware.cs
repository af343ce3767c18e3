using Bot.Dialogs;
using Bot.Host.Delivery;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Host.Channels.Web;

/// <summary>
/// Puts the visitor's own activity into the transcript before anything the bot says to it, and lets a conversation
/// begin once only, however often clients join it.
/// </summary>
internal sealed class EchoMiddleware(WebChannel channel) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var activity = turnContext.Activity;
        var conversation = turn.Conversation!;
        var hasBegun = conversation.LastSeq > 0;
        if (activity.Value is string echo)
        {
            turn.Opening = channel.Echo(turn.Scope, conversation, echo, (activity.Text ?? "", turn.Now));
            turn.Result = turn.Result with { EchoSeq = turn.Opening.Seq };
        }

        if (hasBegun && activity.ChannelData is VisitorInput { Inbound: Inbound.Started })
            activity.ChannelData = null;
        // Words with a file: the words are answered by the dialog, so somebody has to speak of the file.
        if (activity.Attachments is { Count: > 0 } && activity.ChannelData is VisitorInput { Inbound: Inbound.Said })
            channel.Write(turn.Scope, conversation, OutgoingMessage.Plain(Phrases.Shipped[conversation.Language, "web.no-files"]), turn.Now);
        return next(cancellationToken);
    }
}
