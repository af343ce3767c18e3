using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Host.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Host.Turns;

/// <summary>
/// A channel as Bot Builder sees it: runs the middleware and the bot over one activity inside a turn's transaction,
/// and turns what the bot says into rows. Nothing is sent from here. A singleton; thread-safe.
/// </summary>
internal abstract class ChannelAdapter(IVisitorChannel visitors) : BotAdapter
{
    /// <summary>True for the addresses of this channel.</summary>
    public bool Serves(string channel) => new ChatAddress(channel, "").ChannelName == visitors.Name;

    /// <summary>Works one activity. An exception leaves the turn undone.</summary>
    public async Task Process(Turn turn, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, turn.Request.Activity);
        turn.Enter(context);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (activity.Type == ActivityTypes.Message && turn.Conversation is { } conversation)
            {
                var reply = activity.ChannelData as Reply ?? new Reply(activity.Text, [], 0);
                visitors.Write(turn.Scope, conversation, new OutgoingMessage(reply) { Inbound = turn.TakeInbound() }, turn.Now);
            }

            responses[i] = new ResourceResponse(activity.Id ?? "");
        }

        return Task.FromResult(responses);
    }

    /// <exception cref="NotSupportedException">Always: a turn adds messages, it changes none.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A turn does not edit what was said; cards are edited through the outbox.");

    /// <exception cref="NotSupportedException">Always: a turn adds messages, it deletes none.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A turn does not delete what was said.");
}
