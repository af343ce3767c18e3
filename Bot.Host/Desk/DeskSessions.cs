using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Managers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Desk;

/// <summary>Who is signed in to the desk: a cookie per browser, its hash in the database. A singleton; thread-safe.</summary>
internal sealed class DeskSessions(GroupCommit storage, LeadsDb leadsDb, IOptions<DeskOptions> options, IOptions<ManagersOptions> managers, TimeProvider clock)
{
    public const string CookieName = "chatleads_desk";

    /// <summary>Uses the link's code up and returns the new cookie's value, or null when the code is wrong, used or too old.</summary>
    public Task<string?> SignIn(string code) => storage.Run<string?>(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        if (await OneTimeCodes.Redeem(scope, code, CodePurpose.DeskSignIn, now, cancellationToken) is not { } redeemed)
            return null;
        var managerId = redeemed.ManagerId ?? (await ManagersStart.DeskManager(scope, managers.Value.DeskName, now, cancellationToken)).Id;
        if (!await scope.Db.Managers.AnyAsync(m => m.Id == managerId && m.IsActive, cancellationToken))
            return null;
        var cookie = OneTimeCodes.NewSecret();
        scope.Db.DeskSessions.Add(new DeskSession(OneTimeCodes.HashOf(cookie), managerId, now.AddHours(options.Value.SessionHours)));
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.SignedIn, $"manager:{managerId}", now) { Detail = "desk" });
        return cookie;
    });

    /// <summary>The manager id of a cookie, or null when it is unknown or has run out, or the manager was put out. Read anew each time.</summary>
    public async Task<int?> Find(string? cookie, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(cookie) || cookie.Length > 100)
            return null;
        var hash = OneTimeCodes.HashOf(cookie);
        var now = clock.GetUtcNow();
        await using var db = leadsDb.Open();
        return await db.DeskSessions.AsNoTracking()
            .Where(s => s.Hash == hash && s.ExpiresAt > now && db.Managers.Any(m => m.Id == s.ManagerId && m.IsActive))
            .Select(s => (int?)s.ManagerId).FirstOrDefaultAsync(cancellationToken);
    }

    public Task SignOut(string cookie)
    {
        var hash = OneTimeCodes.HashOf(cookie);
        return storage.Run(null, (scope, cancellationToken) => scope.Db.DeskSessions.Where(s => s.Hash == hash).ExecuteDeleteAsync(cancellationToken));
    }
}
