using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Bot.Host.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.FollowUps;

public sealed class SqlServerTests
{
    private static readonly DateTimeOffset Now = FollowUpWorld.Noon;
    private static readonly FollowUp Row = new("chat:7", FollowUpKind.Abandoned, 1, 7, null, Now);

    public static TheoryData<string> Queries => [.. Named.Keys];

    private static readonly Dictionary<string, Func<LeadsDbContext, IQueryable>> Named = new()
    {
        ["due leads"] = db => FollowUpTick.DueOfLeads(db, Now).Take(50),
        ["due nudges"] = db => FollowUpTick.DueNudges(db, Now).Take(50),
        ["copies of a call reminder"] = db => CallAgain.Copies(db, Row),
        ["words nobody else read"] = db => RelayAgain.Unheard(db, new ChatAddress("telegram:1", "77")),
        ["leads nobody watches"] = db => OlderLeads.Unwatched(db, Now),
        ["incidents that are settled"] = db => OlderLeads.Settled(db),
        ["last nudge"] = db => AskCheck.LastNudge(db, Row),
        ["other open leads"] = db => AskCheck.OtherOpenLeads(db, Row),
        ["consent"] = db => NudgeCheck.Consents(db, 7),
        ["leads of a chat"] = db => NudgeCheck.WorkableLeads(db, 7),
        ["old inbox"] = db => Housekeeping.OldInbox(db, Now).Take(50),
        ["old outbox"] = db => Housekeeping.OldOutbox(db, Now).Take(50),
        ["one row"] = db => db.FollowUps.Where(f => f.Id == 1 && f.Status == FollowUpStatus.Pending && f.DueAt <= Now),
        ["rows of a lead"] = db => db.FollowUps.Where(f => f.Subject == "lead:1" && f.Status != FollowUpStatus.Cancelled),
        ["managers in charge"] = db => db.Managers.Where(m => m.IsActive).OrderBy(m => m.Id).Select(m => m.Name).Take(10),
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_translates_for_SQL_Server(string name)
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();
        Assert.Contains("SELECT", Named[name](db).ToQueryString(), StringComparison.Ordinal);
    }
}
