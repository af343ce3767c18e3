using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Turns;

/// <summary>
/// Where a visitor's dialog stands as his turn begins: in the script he was in, in the one his link names, or at the
/// beginning of the one that is for him now. A singleton; thread-safe.
/// </summary>
internal sealed class DialogEntrance(DialogCatalog dialogs, DialogRoutes routes, FirmProfile firm)
{
    private static readonly Func<LeadsDbContext, long, string?, Task<bool>> HasWon = EF.CompileAsyncQuery(
        (LeadsDbContext db, long visitorId, string? phone) => db.Leads.Any(l => l.Stage == LeadStage.Won
            && (db.Conversations.Any(c => c.Id == l.ConversationId && c.VisitorId == visitorId) || (phone != null && l.Phone == phone))));

    /// <summary>The snapshot to go on from, and what the visitor did there.</summary>
    public async ValueTask<(DialogSnapshot Snapshot, Inbound Inbound)> Open(Turn turn, Inbound inbound)
    {
        var conversation = turn.Conversation!;
        if (conversation.State.Length == 0)
        {
            var asked = Asked(turn, inbound);
            return (await Begin(turn, asked), asked is null ? inbound : new Inbound.Started());
        }

        var snapshot = WithFacts(dialogs.Read(conversation, turn.Request.Sender.CanShareContact), conversation);
        if (Asked(turn, inbound) is { } other && !(other.Name == snapshot.Script && snapshot.Status == DialogStatus.Asking))
            return (routes.Enter(other, snapshot), new Inbound.Started());
        return (snapshot.Status == DialogStatus.Asking ? snapshot : await AtRest(turn, snapshot), inbound);
    }

    private DialogScript? Asked(Turn turn, Inbound inbound) => inbound switch
    {
        Inbound.Started => routes.ByLink(turn.Request.Sender.Link),
        Inbound.Said said => routes.ByCommand(said.Text.Trim()),
        Inbound.Pressed or Inbound.SharedContact or Inbound.SentOther => null,
        _ => null,
    };

    private async ValueTask<DialogSnapshot> Begin(Turn turn, DialogScript? asked)
    {
        var (conversation, sender) = (turn.Conversation!, turn.Request.Sender);
        var isClient = turn.IsKnownVisitor && await HasWon(turn.Scope.Db, conversation.VisitorId, null);
        var script = asked ?? routes.ForNewRun(isClient, turn.Now);
        var language = script.Languages.Contains(conversation.Language) ? conversation.Language : firm.Language;
        var snapshot = DialogEngine.Begin(script, language, sender.CanShareContact, conversation.TimeZone, DialogCatalog.VisitorKey(conversation));
        return WithFacts(snapshot, conversation) with { IsClient = isClient };
    }

    // He may begin anew from here: in the script that is for him now, whichever he was in before.
    private async ValueTask<DialogSnapshot> AtRest(Turn turn, DialogSnapshot snapshot)
    {
        var isClient = snapshot.IsClient;
        if (!isClient && turn.Conversation!.LeadNumber is not null)
            isClient = await HasWon(turn.Scope.Db, turn.Conversation.VisitorId, ProvenPhone(snapshot));
        var next = routes.ForNewRun(isClient, turn.Now).Name;
        return snapshot with { IsClient = isClient, Home = next == snapshot.Script ? null : next };
    }

    private static DialogSnapshot WithFacts(DialogSnapshot snapshot, Conversation conversation)
    {
        var channel = conversation.Address.ChannelName;
        return snapshot.Source == conversation.Source && snapshot.Channel == channel
            ? snapshot
            : snapshot with { Source = conversation.Source, Channel = channel };
    }

    private static string? ProvenPhone(DialogSnapshot snapshot)
    {
        foreach (var answer in snapshot.Answers)
        {
            if (answer is { Key: AnswerKeys.Phone, IsProven: true })
                return answer.Value;
        }

        return null;
    }
}
