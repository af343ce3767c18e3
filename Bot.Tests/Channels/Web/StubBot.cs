using System.Collections.Concurrent;
using Bot.Dialogs;
using Bot.Host.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Channels.Web;

/// <summary>Greets, repeats what it hears, and does on a word what a test needs.</summary>
internal sealed class StubBot : IBot
{
    /// <summary>"wait" is answered once this is set.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Everything that reached the bot, in order.</summary>
    public ConcurrentQueue<Inbound> Heard { get; } = [];

    /// <summary>"fail" throws as long as this is true.</summary>
    public bool IsBroken { get; set; } = true;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.ChannelData is not VisitorInput { Inbound: var inbound })
            return;
        Heard.Enqueue(inbound);
        var words = inbound is Inbound.Said said ? said.Text : "";
        if (words == "wait")
            await Gate.Task.WaitAsync(cancellationToken);
        if (words == "fail" && IsBroken)
            throw new InvalidOperationException("told to fail");
        await Say(turnContext, Answer(inbound), cancellationToken);
    }

    private static Reply Answer(Inbound inbound) => inbound switch
    {
        Inbound.Started => new Reply("What do you need?", [[new("buy", "Buy a flat"), new("sell", "Sell a flat")], [new("own", "My number") { SharesContact = true }]], 1),
        Inbound.Said said => new Reply("heard " + said.Text, [], 0),
        _ => new Reply("only text, please", [], 0),
    };

    private static Task Say(ITurnContext context, Reply reply, CancellationToken cancellationToken)
    {
        var activity = MessageFactory.Text(reply.Text);
        activity.ChannelData = reply;
        return context.SendActivityAsync(activity, cancellationToken);
    }
}
