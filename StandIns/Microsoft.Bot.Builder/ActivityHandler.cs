using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method for each type of activity; those that are not overridden do nothing.</summary>
public class ActivityHandler : IBot
{
    internal const string InvokeResponseType = "invokeResponse";

    private const string TokenResponseEvent = "tokens/response";

    /// <summary>Hands the activity to the method of its type; the type must be there.</summary>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var type = (turnContext.Activity ?? throw Missing("activity", nameof(turnContext))).Type
            ?? throw Missing("activity type", nameof(turnContext));
        var turn = type switch
        {
            ActivityTypes.Message =>
                OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(
                new DelegatingTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.Event =>
                OnEventActivityAsync(new DelegatingTurnContext<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(
                new DelegatingTurnContext<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing =>
                OnTypingActivityAsync(new DelegatingTurnContext<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => RefuseInvoke(turnContext, cancellationToken),
            _ when HasMethodLeftOut(type) => Task.CompletedTask,
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
        await turn.ConfigureAwait(false);
    }

    protected virtual Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Calls <see cref="OnMembersAddedAsync"/> if anybody but the bot itself was added.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        if (update.MembersAdded is not null)
        {
            foreach (var member in update.MembersAdded)
            {
                if (member.Id != update.Recipient?.Id)
                    return OnMembersAddedAsync(update.MembersAdded, turnContext, cancellationToken);
            }
        }
        return Task.CompletedTask;
    }

    /// <summary>All who were added, the bot itself included.</summary>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Calls <see cref="OnEventAsync"/>, but for the sign-in event "tokens/response".</summary>
    protected virtual Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == TokenResponseEvent
            ? Task.CompletedTask
            : OnEventAsync(turnContext, cancellationToken);

    protected virtual Task OnEventAsync(
        ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(
        ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Types that the schema does not know, and those it knows but this class has no method for.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    // The original has methods for these which do nothing by default, so they are not unrecognised.
    private static bool HasMethodLeftOut(string type) => type
        is ActivityTypes.MessageUpdate
        or ActivityTypes.MessageDelete
        or ActivityTypes.MessageReaction
        or ActivityTypes.InstallationUpdate
        or ActivityTypes.Command
        or ActivityTypes.CommandResult;

    // Whoever invokes waits for an answer; without a method for it the original says 501 Not Implemented.
    private static async Task RefuseInvoke(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        var refusal = new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
        var answer = new Activity { Type = InvokeResponseType, Value = refusal };
        await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private static ArgumentException Missing(string what, string parameter) =>
        new($"The turn has no {what}; expected one, as every adapter sets it.", parameter);
}
