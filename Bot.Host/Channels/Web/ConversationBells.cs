using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Wakes the open streams of a conversation and tells them what was said. Knows nothing but who listens. A singleton; thread-safe.</summary>
internal sealed class ConversationBells(IOptions<WebOptions> options)
{
    private readonly Dictionary<string, List<StreamListener>> _listeners = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>Streams open now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Joins; null when the conversation or the host has as many streams as it may. Dispose to leave.</summary>
    public StreamListener? Listen(string conversationId)
    {
        lock (_gate)
        {
            if (!_listeners.TryGetValue(conversationId, out var listeners))
                listeners = [];
            if (_count >= options.Value.Sockets || listeners.Count >= options.Value.SocketsPerConversation)
                return null;
            var listener = new StreamListener(conversationId, options.Value.SetChars, Leave);
            listeners.Add(listener);
            _listeners[conversationId] = listeners;
            _count++;
            return listener;
        }
    }

    /// <summary>This was committed to the transcript.</summary>
    public void Tell(string conversationId, TranscriptLine line) => Each(conversationId, listener => listener.Tell(line));

    /// <summary>The bot is at work for longer than a moment.</summary>
    public void ShowTyping(string conversationId) => Each(conversationId, listener => listener.ShowTyping());

    private void Each(string conversationId, Action<StreamListener> action)
    {
        lock (_gate)
        {
            if (_listeners.TryGetValue(conversationId, out var listeners))
                listeners.ForEach(action);
        }
    }

    private void Leave(StreamListener listener)
    {
        lock (_gate)
        {
            if (!_listeners.TryGetValue(listener.ConversationId, out var listeners) || !listeners.Remove(listener))
                return;
            _count--;
            if (listeners.Count == 0)
                _listeners.Remove(listener.ConversationId);
        }
    }
}
