using Bot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace Bot.Domain.Persistence;

/// <summary>
/// What one piece of work may write with: the context for reading and tracked changes, the row writer for hot rows.
/// All of it is committed together or not at all. Valid only during the work.
/// </summary>
public sealed class WorkScope
{
    private static readonly Func<LeadsDbContext, string, string, Task<Conversation?>> Find = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string chatId) =>
            db.Conversations.AsNoTracking().FirstOrDefault(c => c.Channel == channel && c.ChatId == chatId));

    private readonly ConversationCache _conversations;
    private readonly List<Action> _afterCommit = [];

    internal WorkScope(LeadsDbContext db, RowWriter rows, ConversationCache conversations) => (Db, Rows, _conversations) = (db, rows, conversations);

    public LeadsDbContext Db { get; }

    public RowWriter Rows { get; }

    /// <summary>The conversation of a chat, untracked, or null. Hand it to <see cref="Save"/> when it changed.</summary>
    public async ValueTask<Conversation?> FindConversation(ChatAddress address) =>
        _conversations.Take(address) ?? await Find(Db, address.Channel, address.ChatId);

    /// <summary>Writes a conversation from <see cref="FindConversation"/>, or a new one already inserted.</summary>
    /// <param name="expectedVersion">The version it had when it was found.</param>
    public void Save(Conversation conversation, int expectedVersion)
    {
        Rows.Update(conversation, expectedVersion);
        AfterCommit(() => _conversations.Put(conversation));
    }

    /// <summary>Writes what was changed and queued so far, so that a query or a statement that follows finds it.</summary>
    public async Task Write(CancellationToken cancellationToken)
    {
        ForgetTracked();
        await Db.SaveChangesAsync(cancellationToken);
        Rows.Flush();
    }

    /// <summary>Runs once the commit is on disk; not at all if it fails. Must be quick and must not throw.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    internal void Committed()
    {
        foreach (var action in _afterCommit)
            action();
    }

    internal void ForgetTracked()
    {
        foreach (var entry in Db.ChangeTracker.Entries<Conversation>())
            _conversations.Forget(entry.Entity.Address);
    }
}
