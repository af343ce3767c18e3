using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Host.Channels.Telegram;

/// <summary>Writes what the visitor did into the transcript, before what the bot answers.</summary>
internal sealed class VisitorWords : IMiddleware
{
    // What one message can hold (Bot API, Message.text); more can only be forged.
    private const int Longest = 4096;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        if (turn.Conversation is { } conversation && Words(turnContext.Activity, conversation.Language) is { Length: > 0 } words)
            turn.Scope.Rows.Insert(turn.Opening = new TranscriptEntry(conversation.Id, conversation.NextSeq(), Speaker.Visitor, words, turn.Now));
        return next(cancellationToken);
    }

    private static string? Words(Activity activity, string language) => activity.ChannelData is not VisitorInput { Inbound: var inbound }
        ? Cut(activity.Text)
        : inbound switch
        {
            // The number itself is kept with the answers, once there is consent.
            Inbound.SharedContact => Phrases.Shipped[language, "telegram.shared-contact"],
            Inbound.SentOther => Phrases.Shipped[language, "telegram.sent-other"],
            Inbound.Pressed pressed => Cut(activity.Text ?? pressed.OptionId),
            Inbound.Started or Inbound.Said => Cut(activity.Text),
            _ => null,
        };

    private static string? Cut(string? text) => text?.Length > Longest ? text[..Longest] : text;
}
