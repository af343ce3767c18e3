using System.Threading.Channels;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// Writes down what became of sent messages, many in one commit. What cannot be written is tried again; a process
/// killed before leaves the lease, which counts as unsure. One loop for the life of the host.
/// </summary>
internal sealed class OutcomeBook(GroupCommit storage, OutcomeRules rules, DeliveryBell bell, TimeProvider clock, ILogger<OutcomeBook> log) : BackgroundService
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

    private async Task Store(List<DeliveryOutcome> batch, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await storage.Run(null, (scope, cancellationToken) => Record(scope, batch, cancellationToken));
                if (batch.Exists(o => o.Result is not SendResult.Accepted || o.CardSent is not null))
                    bell.Ring();
                return;
            }
            catch (Exception error)
            {
                log.BookFailed(error, batch.Count);
                if (stoppingToken.IsCancellationRequested)
                    return;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Record(WorkScope scope, List<DeliveryOutcome> batch, CancellationToken cancellationToken)
    {
        var plain = batch.Where(IsPlain).Select(o => o.Item.Id).ToList();
        if (plain.Count > 0)
        {
            var now = clock.GetUtcNow();
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
