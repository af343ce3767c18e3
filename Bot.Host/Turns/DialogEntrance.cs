using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Scripts;

namespace Bot.Host.Turns;

/// <summary>
/// Where a visitor's dialog stands as his turn begins: in the script he was in, in the one his link names, or at the
/// beginning of the one that is for him now. A singleton; thread-safe.
/// </summary>
internal sealed class DialogEntrance(TurnQueries queries, DialogCatalog dialogs, DialogRoutes routes, VisitorVoice voice, FirmProfile firm)
{
    public async ValueTask<OpenedDialog> Open(Turn turn, Inbound inbound, CancellationToken cancellationToken)
    {
        var conversation = turn.Conversation!;
        if (conversation.State.Length == 0)
        {
            var asked = Asked(turn, inbound);
            return new(await Begin(turn, asked), asked is null ? inbound : new Inbound.Started());
        }

        var stored = DialogSnapshotJson.Read(conversation.State);
        var snapshot = WithFacts(dialogs.Current(stored, conversation, turn.Request.Sender.CanShareContact), conversation);
        if (Asked(turn, inbound) is { } other && !(other.Name == snapshot.Script && snapshot.Status == DialogStatus.Asking))
            return new(routes.Enter(other, snapshot), new Inbound.Started());
        snapshot = snapshot.Status == DialogStatus.Asking ? snapshot : await AtRest(turn, snapshot, inbound, cancellationToken);
        return new(snapshot, inbound) { IsAsStored = ReferenceEquals(snapshot, stored) };
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
        var isClient = turn.IsKnownVisitor && await queries.HasWon(turn.Scope.Db, conversation.VisitorId, null);
        var script = asked ?? routes.ForNewRun(isClient, turn.Now);
        var language = script.Languages.Contains(conversation.Language) ? conversation.Language : firm.Language;
        var snapshot = DialogEngine.Begin(script, language, sender.CanShareContact, conversation.TimeZone, DialogCatalog.VisitorKey(conversation));
        return WithFacts(snapshot, conversation) with { IsClient = isClient };
    }

    // He may begin anew from here: in the script that is for him now, whichever he was in before. Or he writes on, to the
    // managers if that tells them anything.
    private async ValueTask<DialogSnapshot> AtRest(Turn turn, DialogSnapshot snapshot, Inbound inbound, CancellationToken cancellationToken)
    {
        var isClient = snapshot.IsClient;
        if (!isClient && turn.Conversation!.LeadNumber is not null)
            isClient = await queries.HasWon(turn.Scope.Db, turn.Conversation.VisitorId, ProvenPhone(snapshot));
        var next = routes.ForNewRun(isClient, turn.Now).Name;
        // A press tells the managers nothing.
        var isToldOf = inbound is Inbound.Pressed or Inbound.Started ? snapshot.IsToldOf : await LeadRelay.LeadOf(turn.Scope.Db, turn.Conversation!, cancellationToken) is not null;
        return snapshot with { IsClient = isClient, IsToldOf = isToldOf, Home = next == snapshot.Script ? null : next };
    }

    private DialogSnapshot WithFacts(DialogSnapshot snapshot, Conversation conversation)
    {
        var (channel, isReachedHereOnly) = (conversation.Address.ChannelName, voice.CanPush(conversation) is false);
        return snapshot.Source == conversation.Source && snapshot.Channel == channel && snapshot.IsReachedHereOnly == isReachedHereOnly
            ? snapshot
            : snapshot with { Source = conversation.Source, Channel = channel, IsReachedHereOnly = isReachedHereOnly };
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

/// <summary>Where a turn begins.</summary>
/// <param name="Snapshot">What the dialog goes on from.</param>
/// <param name="Inbound">What the visitor did there.</param>
internal readonly record struct OpenedDialog(DialogSnapshot Snapshot, Inbound Inbound)
{
    /// <summary>The snapshot says what the conversation's state says already.</summary>
    public bool IsAsStored { get; init; }
}
