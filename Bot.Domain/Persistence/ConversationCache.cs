using Bot.Domain.Conversations;

namespace Bot.Domain.Persistence;

/// <summary>
/// The conversations of the last turns as they were committed, so that the next turn need not read them. One that is in
/// use is not in it: what fails half way never comes back. Only for the one process of a SQLite file; belongs to the
/// writer's loop, not thread-safe. The version guards against a stale copy all the same.
/// </summary>
internal sealed class ConversationCache(int most)
{
    private readonly Dictionary<ChatAddress, Conversation> _byAddress = [];
    private readonly Queue<ChatAddress> _order = new();

    /// <summary>Takes the conversation out, or null.</summary>
    public Conversation? Take(ChatAddress address) => _byAddress.Remove(address, out var conversation) ? conversation : null;

    /// <summary>Keeps a conversation as it was just committed; the oldest go when there are too many.</summary>
    public void Put(Conversation conversation)
    {
        if (most == 0)
            return;
        if (!_byAddress.ContainsKey(conversation.Address))
            _order.Enqueue(conversation.Address);
        _byAddress[conversation.Address] = conversation;
        while (_order.Count > 2 * most || (_byAddress.Count > most && _order.Count > 0))
            _byAddress.Remove(_order.Dequeue());
    }

    /// <summary>It was changed in another way.</summary>
    public void Forget(ChatAddress address) => _byAddress.Remove(address);
}
