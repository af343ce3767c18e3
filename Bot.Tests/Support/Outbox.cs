using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Support;

/// <summary>Conditions on the outbox.</summary>
internal static class Outbox
{
    /// <summary>Returns once no message waits to be sent.</summary>
    public static Task Drained(LeadsDb leadsDb) => Until.True(async () =>
    {
        await using var db = leadsDb.Open();
        return !await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased);
    }, "the outbox to be empty");
}
