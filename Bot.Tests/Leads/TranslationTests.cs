using System.Data;
using System.Data.Common;
using Bot.Domain.Persistence;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Host.Delivery;
using Bot.Host.Erasure;
using Bot.Host.Leads;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Tests.Leads;

public sealed class TranslationTests
{
    private static readonly LeadsDb SqlServer = new(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads");

    [Fact]
    public void Every_question_translates_for_sql_server()
    {
        using var db = SqlServer.Open();
        var since = DeskBench.Noon;
        foreach (var filter in CommandWords.FilterNames)
        {
            var leads = LeadQueries.Of(db, filter, 1);
            Assert.Contains("TOP", LeadQueries.Rows(db, LeadQueries.Urgent(LeadQueries.Matching(db, leads, "8 921 123-45-67")).Take(20)).ToQueryString(), StringComparison.Ordinal);
        }

        IQueryable<object>[] questions =
        [
            LeadQueries.Counts(db, 1), LeadFacts.ByNumber(db, 1), LeadFacts.ShownNames(db, 1)!, DismissManager.Others(db, 1), LeadLists.Notes(db, 1).Take(5), JournalWords.Newest(db, 1).Take(5),
            JournalWords.Named(db, [1, 2]), LeadStats.NewByTemperature(db, since), LeadStats.NewBySource(db, since).Take(8),
            LeadStats.FirstClaims(db, since).Take(8), LeadStats.LostByReason(db, since).Take(8), LeadStats.MergedSince(db, since), LeadStats.DiedAt(db, since).Take(8),
            LeadViews.Newest(db, 1).Take(300), MoveLead.OpenTwins(db, new Bot.Domain.Leads.Lead(1, "web", "", since)), ClaimLead.Free(db, 1, 1), ClaimLead.Seen(db, 1), LeadUpkeep.Lasting(db, 1),
            TalkOnLead.Unreachable(db, 1), LeadRelay.BeforeWithdrawn(db, 1).Take(1), LostReplies.Told(db, 1, since), HearAgain.Calls(db, 1, since),
            OutboxQueue.Relays(db, new("telegram:1", "-500"), 1).Take(3),
        ];
        Assert.All(questions, question => Assert.StartsWith("DECLARE", question.ToQueryString(), StringComparison.Ordinal));
        var zenobia = PersonSought.Parse("+1 202 555 0177", "US");
        Assert.Contains("[Phone] =", TraceFinder.Named(db, zenobia).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("[ExternalId]", TraceFinder.OnTelegram(db, PersonSought.Parse("telegram:1", "US")).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("[VisitorId] IN", TraceFinder.Talks(db, [1, 2], [3]).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("EXISTS", Forgetting.Told(db).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("DISTINCT", LostReplies.Waiting(db, "telegram", "1").ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SUBSTRING([t].[Text]", LeadViews.Newest(db, 1).Take(300).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("WonAmount", LeadStats.WonAmounts(db, since).Take(5).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claim_and_its_end_and_the_words_that_wait_are_one_update_each_for_sql_server()
    {
        var listener = new Unsent();
        await using var db = SqlServer.Open(listener);

        await ClaimLead.Take(ClaimLead.Free(db, 42, 1), 3, DeskBench.Noon, DeskBench.Noon, default);
        await LeadUpkeep.EndClaims(db, 42, DeskBench.Noon, default);

        var waiting = new OutboxItem(new("telegram:1", "-500"), OutboxKind.Relay, "read", DeskBench.Noon);
        Assert.True(await OutboxQueue.Replace(db, waiting, "grown", default));
        await OutboxQueue.DropRelays(db, 42, default);

        Assert.Equal(4, listener.Texts.Count);
        Assert.All(listener.Texts, text => Assert.Contains("UPDATE", text, StringComparison.Ordinal));
        Assert.Contains("[OwnerId] IS NULL", listener.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_turn_asks_translates_for_sql_server()
    {
        var listener = new Unsent();
        await using var db = SqlServer.Open(listener);
        var queries = new TurnQueries();

        Assert.Equal(0, await queries.Visitor(db, "web", "1"));
        Assert.Null(await queries.OpenLead(db, 1));
        Assert.Null(await queries.OpenLeadOfNumber(db, "+12025550123", "buy"));
        Assert.Empty(await queries.Timers(db, "lead:1").ToListAsync());
        Assert.Empty(await queries.Pending(db, 1, FollowUpKind.Abandoned).ToListAsync());
        Assert.Empty(await queries.PlannedCalls(db, DeskBench.Noon).ToListAsync());
        Assert.Empty(await queries.Cards(db, 1).ToListAsync());
        Assert.Empty(await queries.ManagersChats(db).ToListAsync());
        // A server gives these a row whatever there is.
        await Assert.ThrowsAsync<InvalidOperationException>(() => queries.LastSeq(db, "chat:1", FollowUpKind.Abandoned));
        await Assert.ThrowsAsync<InvalidOperationException>(() => queries.ManagersAtWork(db));
        await Assert.ThrowsAsync<InvalidOperationException>(() => queries.HasIncident(db, 1, "kind"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => queries.HasWon(db, 1, null));

        Assert.Equal(typeof(TurnQueries).GetProperties().Length, listener.Texts.Count);
        Assert.All(listener.Texts, text => Assert.Contains("[", text, StringComparison.Ordinal));
    }

    /// <summary>Keeps commands from being sent: there is no server.</summary>
    private sealed class Unsent : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<string> Texts { get; } = [];

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return new(InterceptionResult<int>.SuppressWithResult(1));
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }
}
