using System.Collections.Concurrent;
using Bot.Dialogs;
using Bot.Host.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Answers what it heard, and remembers it. Can be told to fail or to wait.</summary>
internal sealed class EchoBot : IBot
{
    public ConcurrentQueue<TurnRequest> Heard { get; } = new();

    public IEnumerable<Inbound> Inbounds => Heard.Select(r => ((VisitorInput)r.Activity.ChannelData).Inbound);

    /// <summary>Fails for these texts.</summary>
    public Func<string?, bool> Fails { get; set; } = _ => false;

    /// <summary>Awaited inside every turn.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is said; null: an echo of the text.</summary>
    public Reply? Says { get; set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        Entered.TrySetResult();
        await Gate;
        if (Fails(turnContext.Activity.Text))
            throw new InvalidOperationException("A planned failure.");
        var reply = MessageFactory.Text("heard " + (turnContext.Activity.Text ?? "nothing"));
        reply.ChannelData = Says;
        await turnContext.SendActivityAsync(reply, cancellationToken);
        turn.Result = turn.Result with { PressNotice = turnContext.Activity.ChannelData is VisitorInput { Inbound: Inbound.Pressed p } ? $"pressed {p.OptionId}" : null };
        Heard.Enqueue(turn.Request);
    }
}
