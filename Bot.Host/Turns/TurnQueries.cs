using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Turns;

/// <summary>
/// What visitors' turns ask of the database, compiled once: building the query anew would cost more than running it. Of
/// the instance and not static, because a compiled query belongs to one provider's model. A singleton; thread-safe.
/// </summary>
internal sealed class TurnQueries
{
    /// <summary>The id of a visitor by his channel and his id there; 0 when he is new.</summary>
    public Func<LeadsDbContext, string, string, Task<long>> Visitor { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string userId) =>
            db.Visitors.Where(v => v.Channel == channel && v.ExternalId == userId).Select(v => v.Id).FirstOrDefault());

    /// <summary>Whether a visitor, or the proven number if there is one, has a won lead.</summary>
    public Func<LeadsDbContext, long, string?, Task<bool>> HasWon { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, long visitorId, string? phone) => db.Leads.Any(l => l.Stage == LeadStage.Won && l.ErasedAt == null
            && (db.Conversations.Any(c => c.Id == l.ConversationId && c.VisitorId == visitorId) || (phone != null && l.Phone == phone))));

    /// <summary>The open lead of a conversation with its answers, tracked.</summary>
    public Func<LeadsDbContext, long, Task<Lead?>> OpenLead { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, long conversationId) =>
            db.Leads.Include(l => l.Answers).FirstOrDefault(l => l.ConversationId == conversationId && l.ClosedAt == null));

    /// <summary>The open lead of a number and product with its answers, tracked.</summary>
    public Func<LeadsDbContext, string, string, Task<Lead?>> OpenLeadOfNumber { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, string phone, string product) =>
            db.Leads.Include(l => l.Answers).FirstOrDefault(l => l.Phone == phone && l.Product == product && l.ClosedAt == null));

    /// <summary>The last number used for a timer's subject and kind; null when there was none.</summary>
    public Func<LeadsDbContext, string, FollowUpKind, Task<int?>> LastSeq { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, string subject, FollowUpKind kind) =>
            db.FollowUps.Where(f => f.Subject == subject && f.Kind == kind).Max(f => (int?)f.Seq));

    /// <summary>All timers of a subject, tracked.</summary>
    public Func<LeadsDbContext, string, IAsyncEnumerable<FollowUp>> Timers { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, string subject) => db.FollowUps.Where(f => f.Subject == subject));

    /// <summary>The pending timers of a conversation and kind, untracked.</summary>
    public Func<LeadsDbContext, long, FollowUpKind, IAsyncEnumerable<FollowUp>> Pending { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, long conversationId, FollowUpKind kind) =>
            db.FollowUps.AsNoTracking().Where(f => f.ConversationId == conversationId && f.Status == FollowUpStatus.Pending && f.Kind == kind));

    /// <summary>The calls that are planned from an instant on, in order.</summary>
    public Func<LeadsDbContext, DateTimeOffset, IAsyncEnumerable<PlannedCall>> PlannedCalls { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, DateTimeOffset since) => db.FollowUps
            .Where(f => f.Status == FollowUpStatus.Pending && f.Kind == FollowUpKind.Call && f.DueAt > since)
            .OrderBy(f => f.DueAt)
            .Select(f => new PlannedCall(f.DueAt, f.ConversationId, db.Leads.Where(l => l.Number == f.LeadNumber).Select(l => l.Phone).FirstOrDefault())));

    /// <summary>How many managers may work leads.</summary>
    public Func<LeadsDbContext, Task<int>> ManagersAtWork { get; } = EF.CompileAsyncQuery((LeadsDbContext db) => db.Managers.Count(m => m.IsActive));

    /// <summary>The posted cards of a lead.</summary>
    public Func<LeadsDbContext, int, IAsyncEnumerable<CardMessage>> Cards { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, int leadNumber) => db.CardMessages.AsNoTracking().Where(c => c.LeadNumber == leadNumber));

    /// <summary>The chats managers are bound to, oldest first.</summary>
    public Func<LeadsDbContext, IAsyncEnumerable<ChatAddress>> ManagersChats { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db) => db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).Select(c => new ChatAddress(c.Channel, c.ChatId)));

    /// <summary>Whether an incident of a lead and kind is open.</summary>
    public Func<LeadsDbContext, int, string, Task<bool>> HasIncident { get; } = EF.CompileAsyncQuery(
        (LeadsDbContext db, int leadNumber, string kind) => db.Incidents.Any(i => i.LeadNumber == leadNumber && i.Kind == kind && i.ClosedAt == null));
}
