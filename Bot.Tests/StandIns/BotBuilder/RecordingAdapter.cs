using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

/// <summary>A channel that keeps what it is given; ids are "sent-1", "sent-2" and so on.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public Task Run(ITurnContext turn, BotCallbackHandler? callback = null) =>
        RunPipelineAsync(turn, callback, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            Sent.Add(activity);
            responses.Add(new ResourceResponse($"sent-{Sent.Count}"));
        }
        return Task.FromResult(responses.ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse($"updated-{Updated.Count}"));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
