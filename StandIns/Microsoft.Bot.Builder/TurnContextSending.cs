using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    /// <summary>Called on the class the input hint is null unless given, on the interface acceptingInput.</summary>
    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return await SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send: the array of activities is empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));
        return Send(outgoing, handlerIndex: 0, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await Update(addressed, handlerIndex: 0, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await Delete(reference, handlerIndex: 0, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(conversationReference);
        await Delete(conversationReference, handlerIndex: 0, cancellationToken).ConfigureAwait(false);
    }

    private Task<ResourceResponse[]> Send(
        List<Activity> outgoing, int handlerIndex, CancellationToken cancellationToken)
    {
        if (handlerIndex < _onSend.Count)
            return _onSend[handlerIndex](this, outgoing, () => Send(outgoing, handlerIndex + 1, cancellationToken));
        return Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Task.FromResult(Buffer(outgoing))
            : SendThroughAdapter(outgoing, cancellationToken);
    }

    private async Task<ResourceResponse[]> SendThroughAdapter(
        List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, outgoing.ToArray(), cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < responses.Length; i++)
        {
            outgoing[i].Id = responses[i].Id;
            NoteSent(outgoing[i]);
        }
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            BufferedReplyActivities.Add(outgoing[i]);
            if (outgoing[i].Type == ActivityHandler.InvokeResponseType)
                TurnState.Add(BotAdapter.InvokeResponseKey, outgoing[i]);
            responses[i] = new ResourceResponse();
            NoteSent(outgoing[i]);
        }
        return responses;
    }

    private void NoteSent(Activity activity) => Responded |= activity.Type != ActivityTypes.Trace;

    private Task<ResourceResponse> Update(Activity activity, int handlerIndex, CancellationToken cancellationToken)
    {
        return handlerIndex < _onUpdate.Count
            ? _onUpdate[handlerIndex](this, activity, Next)
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

        async Task<ResourceResponse> Next()
        {
            var response = await Update(activity, handlerIndex + 1, cancellationToken).ConfigureAwait(false);
            activity.Id = response.Id;
            return response;
        }
    }

    private Task Delete(ConversationReference reference, int handlerIndex, CancellationToken cancellationToken) =>
        handlerIndex < _onDelete.Count
            ? _onDelete[handlerIndex](this, reference, () => Delete(reference, handlerIndex + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
