using System.Diagnostics;
using Bot.Domain.Conversations;
using Bot.Domain.Firm;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Turns;

namespace Bot.Host.Leads;

/// <summary>A planned call.</summary>
/// <param name="Phone">The number of its lead, if that is known.</param>
internal sealed record PlannedCall(DateTimeOffset At, long ConversationId, string? Phone);

/// <summary>
/// Knows when managers are free to call, from the calls that are planned. Reads them inside a turn, and so seldom that
/// the reading stays a small part of the work: what it says is a hundredth of a second old in a small firm, a second in a
/// very busy one. A singleton; used by the one writer.
/// </summary>
internal sealed class CallBook(TurnQueries queries, FirmProfile firm)
{
    private const int Rest = 50; // times the reading
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    private Page? _page;

    /// <summary>The calls of all but this visitor, who may move his own.</summary>
    /// <param name="phone">His, if it is known.</param>
    public async ValueTask<CallDiary> For(WorkScope scope, Conversation conversation, string? phone, DateTimeOffset now)
    {
        if (firm.CallLength == TimeSpan.Zero)
            return CallDiary.Free;
        // The very first reading compiles the query, and says nothing about the next.
        if (_page is null)
            await Read(scope, now);
        if (_page is not { } page || Stopwatch.GetTimestamp() > page.FreshUntil)
            _page = page = await Read(scope, now);
        var own = page.Calls.FindAll(c => c.ConversationId == conversation.Id || (phone is not null && c.Phone == phone));
        return own.Count == 0 ? page.Diary : Diary(page.Calls.FindAll(c => !own.Contains(c)), page.AtOnce);
    }

    private async Task<Page> Read(WorkScope scope, DateTimeOffset now)
    {
        var begun = Stopwatch.GetTimestamp();
        var calls = await queries.PlannedCalls(scope.Db, now - firm.CallLength).ToListAsync();
        var atOnce = firm.CallsAtOnce > 0 || calls.Count == 0 ? firm.CallsAtOnce : await queries.ManagersAtWork(scope.Db);
        var diary = Diary(calls, atOnce);
        var ended = Stopwatch.GetTimestamp();
        var rest = Math.Min((ended - begun) * Rest, (long)(LongestRest.TotalSeconds * Stopwatch.Frequency));
        return new Page(calls, atOnce, diary, ended + rest);
    }

    private CallDiary Diary(List<PlannedCall> calls, int atOnce) => CallDiary.Of(calls.ConvertAll(c => c.At), atOnce, firm.CallLength);

    /// <param name="FreshUntil">On the stopwatch.</param>
    private sealed record Page(List<PlannedCall> Calls, int AtOnce, CallDiary Diary, long FreshUntil);
}
