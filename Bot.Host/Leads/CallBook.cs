using Bot.Domain.Conversations;
using Bot.Domain.Firm;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Turns;

namespace Bot.Host.Leads;

/// <summary>Knows when managers are free to call, from the calls that are planned. A singleton; thread-safe.</summary>
internal sealed class CallBook(TurnQueries queries, FirmProfile firm)
{
    /// <summary>The calls of all but this visitor, who may move his own.</summary>
    /// <param name="phone">His, if it is known.</param>
    public async Task<CallDiary> For(WorkScope scope, Conversation conversation, string? phone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (firm.CallLength == TimeSpan.Zero)
            return CallDiary.Free;
        var calls = await queries.PlannedCalls(scope.Db, conversation.Id, phone, now - firm.CallLength).ToListAsync(cancellationToken);
        if (calls.Count == 0)
            return CallDiary.Free;
        var atOnce = firm.CallsAtOnce > 0 ? firm.CallsAtOnce : await queries.ManagersAtWork(scope.Db);
        return CallDiary.Of(calls, atOnce, firm.CallLength);
    }
}
