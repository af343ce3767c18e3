using System.Threading.Channels;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// Writes down what became of sent messages, many in one commit. While the database takes nothing, all of it is tried
/// again; an outcome that alone cannot be recorded gets the simplest end there is and holds up nobody. A process killed
/// before leaves the lease, which counts as unsure. One loop for the life of the host.
/// </summary>
internal sealed class OutcomeBook(GroupCommit storage, OutcomeRules rules, LastResort lastResort, DeliveryBell bell, PausedChats paused, DispatcherContext context) : BackgroundService
{
    private const int MostAtOnce = 256;
    private readonly Channel<DeliveryOutcome> _queue = Channel.CreateUnbounded<DeliveryOutcome>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Queues an outcome. Bounded by what the dispatcher holds.</summary>
    public void Write(DeliveryOutcome outcome) => _queue.Writer.TryWrite(outcome);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<DeliveryOutcome>();
        while (await Wait(stoppingToken))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var outcome))
                batch.Add(outcome);
            await Store(batch, stoppingToken);
            if (batch.Exists(o => o.Result is not SendResult.Accepted))
                paused.Changed();
            if (Concerns(batch))
                bell.Ring();
        }
    }

    // After the stop what was sent a moment ago is still written down.
    private async Task<bool> Wait(CancellationToken stoppingToken)
    {
        try
        {
            return await _queue.Reader.WaitToReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return _queue.Reader.TryPeek(out _);
        }
    }

    // There may be something to send that could not be held before. With several hosts that is the next message of each chat.
    private bool Concerns(List<DeliveryOutcome> batch) =>
        context.Provider == DatabaseProvider.SqlServer || batch.Exists(o => o.Result is not SendResult.Accepted || o.CardSent is not null);

    private async Task Store(List<DeliveryOutcome> batch, CancellationToken stoppingToken)
    {
        try
        {
            await Insist((scope, cancellationToken) => Record(scope, batch, cancellationToken), batch.Count, stoppingToken);
        }
        catch (Exception error) when (batch.Count > 1)
        {
            context.Log.BookFailed(error, batch.Count);
            foreach (var outcome in batch)
                await Store([outcome], stoppingToken);
        }
        catch (Exception error)
        {
            await Settle(batch[0], error, stoppingToken);
        }
    }

    // Not even that: the lease runs out, and then the message counts as sent once without an answer.
    private async Task Settle(DeliveryOutcome outcome, Exception error, CancellationToken stoppingToken)
    {
        context.Log.OutcomeLost(error, outcome.Item.Id);
        try
        {
            await Insist((scope, cancellationToken) => lastResort.Settle(scope, outcome, error, cancellationToken), 1, stoppingToken);
        }
        catch (Exception second)
        {
            context.Log.BookFailed(second, 1);
        }
    }

    // Tries until the database takes writes again, or the host stops; throws what the work itself throws.
    private async Task Insist(Func<WorkScope, CancellationToken, Task> work, int count, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await storage.Run(null, work);
                return;
            }
            catch (StorageBusyException busy)
            {
                context.Log.BookBusy(busy, count);
                if (stoppingToken.IsCancellationRequested)
                    return;
                await Task.Delay(TimeSpan.FromSeconds(1), context.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Record(WorkScope scope, List<DeliveryOutcome> batch, CancellationToken cancellationToken)
    {
        var plain = batch.Where(IsPlain).Select(o => o.Item.Id).ToList();
        if (plain.Count > 0)
        {
            var now = context.Clock.GetUtcNow();
            await scope.Db.Outbox.Where(o => EF.Parameter(plain).Contains(o.Id) && o.Status != OutboxStatus.Sent).ExecuteUpdateAsync(set => set
                .SetProperty(o => o.Status, OutboxStatus.Sent)
                .SetProperty(o => o.SentAt, now)
                .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        }

        foreach (var outcome in batch.Where(o => !IsPlain(o)))
            await rules.Apply(scope, outcome, cancellationToken);
    }

    // Accepted and nothing to remember but that.
    private static bool IsPlain(DeliveryOutcome outcome) =>
        outcome.Result is SendResult.Accepted && outcome.Item.Kind != OutboxKind.Alert;
}
