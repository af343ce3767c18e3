using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;

namespace Bot.Tests.FollowUps;

/// <summary>A visitors' channel that writes what it must send into the outbox, and tells who waits for a message.</summary>
internal sealed class RecordingChannel(string name, bool canPush, OutboxQueue outbox) : IVisitorChannel
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => name;

    public bool CanPush => canPush;

    public Task Written => _written.Task;

    /// <summary>The last message; its reply shows the buttons' token.</summary>
    public OutgoingMessage? Last { get; private set; }

    /// <summary>A chat in which writing fails.</summary>
    public string? BrokenChat { get; set; }

    public void Write(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now)
    {
        if (conversation.ChatId == BrokenChat)
            throw new InvalidOperationException("This chat is broken.");
        Last = message;
        scope.Rows.Insert(new TranscriptEntry(conversation.Id, conversation.NextSeq(), Speaker.Bot, message.Reply.Text, now));
        var payload = new MessagePayload
        {
            Text = message.Reply.Text,
            Buttons = [.. message.Reply.Buttons.Select(row => row.Select(b => new MessageButton(b.Text, b.Id)).ToArray())],
        };
        outbox.Add(scope, conversation.Address, message.Kind, payload, now, new OutboxFacts(conversation.LeadNumber, conversation.Id, message.FollowUpId));
        scope.AfterCommit(() => _written.TrySetResult());
    }
}
