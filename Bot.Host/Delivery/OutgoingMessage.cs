using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;

namespace Bot.Host.Delivery;

/// <summary>Something said to a visitor, by the dialog, by the clock or by a manager. Immutable.</summary>
internal sealed record OutgoingMessage(Reply Reply)
{
    public Speaker Speaker { get; init; } = Speaker.Bot;

    /// <summary>The manager's name when one speaks.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>The lead a manager answers, so that he can be told when it does not arrive; null when no manager speaks.</summary>
    public int? LeadNumber { get; init; }

    /// <summary><see cref="OutboxKind.Reply"/> or <see cref="OutboxKind.Nudge"/>.</summary>
    public OutboxKind Kind { get; init; } = OutboxKind.Reply;

    /// <summary>The follow-up this message is, so that its outcome can be recorded there.</summary>
    public long? FollowUpId { get; init; }

    /// <summary>What began the turn, for the transcript; see <see cref="TranscriptEntry.Inbound"/>.</summary>
    public string? Inbound { get; init; }

    public static OutgoingMessage Plain(string text) => new(new Reply(text, [], 0));
}
