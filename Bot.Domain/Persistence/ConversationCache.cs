using Bot.Domain.Conversations;

namespace Bot.Domain.Persistence;

/// <summary>
/// The conversations of the last turns as they were committed, so that the next turn need not read them. One that is in
/// use is not in it: what fails half way never comes back. Only for the one process of a SQLite file; belongs to the
/// writer's loop, not thread-safe. The version guards against a stale copy all the same.
/// </summary>
internal sealed class ConversationCache(int most)
{
    private readonly Dictionary<ChatAddress, (Conversation Conversation, long Turn)> _byAddress = [];
    private readonly Queue<(ChatAddress Address, long Turn)> _order = new();
    private long _turn;

    /// <summary>Takes the conversation out, or null.</summary>
    public Conversation? Take(ChatAddress address) => _byAddress.Remove(address, out var kept) ? kept.Conversation : null;

    /// <summary>Keeps a conversation as it was just committed; those not used for longest go when there are too many.</summary>
    public void Put(Conversation conversation)
    {
        if (most == 0)
            return;
        _byAddress[conversation.Address] = (conversation, ++_turn);
        _order.Enqueue((conversation.Address, _turn));
        while (_byAddress.Count > most || _order.Count > 4 * most)
        {
            // An entry that was used again stands further behind in the queue as well.
            var (address, turn) = _order.Dequeue();
            if (_byAddress.TryGetValue(address, out var kept) && kept.Turn == turn)
                _byAddress.Remove(address);
        }
    }

    /// <summary>It was changed in another way.</summary>
    public void Forget(ChatAddress address) => _byAddress.Remove(address);
}
