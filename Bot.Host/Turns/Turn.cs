using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.Bot.Builder;

namespace Bot.Host.Turns;

/// <summary>One activity being worked inside its transaction: the scope, the hour, and what the pipeline found so far.</summary>
internal sealed class Turn(WorkScope scope, TurnRequest request, DateTimeOffset now)
{
    // Short: it is looked up by every part of the pipeline, in a collection that compares by culture.
    private const string Key = "turn";

    private string? _inbound;

    public WorkScope Scope => scope;

    public TurnRequest Request => request;

    /// <summary>UTC, the same throughout the turn.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Set by the pipeline for a visitor's turn; null for a manager's.</summary>
    public Conversation? Conversation { get; set; }

    /// <summary>He was here before this conversation began; false in a conversation that runs already.</summary>
    public bool IsKnownVisitor { get; set; }

    /// <summary>The visitor's own entry in the transcript, set by the channel; null when he has none.</summary>
    public TranscriptEntry? Opening { get; set; }

    /// <summary>What the channel may tell the sender besides the messages; see <see cref="TurnResult"/>.</summary>
    public TurnResult Result { get; set; } = TurnResult.Done;

    /// <summary>The turn this activity is worked in.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>(Key);

    /// <summary>Makes this the turn of an activity.</summary>
    public void Enter(ITurnContext context) => context.TurnState.Set(Key, this);

    /// <summary>Keeps what began the turn with his entry, or for the first answer.</summary>
    public void Keep(string inbound)
    {
        if (Opening is { } entry)
            entry.BegunBy(inbound);
        else
            _inbound = inbound;
    }

    /// <summary>For the entry of the first answer; null when it is kept already.</summary>
    public string? TakeInbound()
    {
        var inbound = _inbound;
        _inbound = null;
        return inbound;
    }
}

/// <summary>What the channel learns once the turn is committed.</summary>
/// <param name="IsDuplicate">The update was worked before; nothing was done now.</param>
/// <param name="PressNotice">A short answer to a button press, shown to the presser alone; null: none.</param>
internal sealed record TurnResult(bool IsDuplicate = false, string? PressNotice = null)
{
    public static TurnResult Done { get; } = new();

    public static TurnResult Duplicate { get; } = new(IsDuplicate: true);

    /// <summary>True when the update was parked because its handler failed; it will be tried again.</summary>
    public bool IsParked { get; init; }

    /// <summary>Number of the transcript entry of the visitor's own words on a channel that echoes them; else null.</summary>
    public int? EchoSeq { get; init; }
}
