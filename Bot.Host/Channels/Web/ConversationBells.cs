using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Wakes the open streams of a conversation and tells them what was said. Knows nothing but who listens. A singleton; thread-safe.</summary>
internal sealed class ConversationBells(IOptions<WebOptions> options, IOptions<RateLimitOptions> limits)
{
    private readonly Dictionary<string, List<StreamListener>> _listeners = [];
    private readonly Dictionary<string, int> _ofAddress = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>Streams open now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Joins; null when the conversation, the address or the host has as many streams as it may. Dispose to leave.</summary>
    /// <param name="address">As <see cref="WebLimits.KeyOf"/> counts it.</param>
    public StreamListener? Listen(string conversationId, string address)
    {
        lock (_gate)
        {
            if (!_listeners.TryGetValue(conversationId, out var listeners))
                listeners = [];
            if (_count >= options.Value.Sockets || listeners.Count >= options.Value.SocketsPerConversation)
                return null;
            var ofAddress = _ofAddress.GetValueOrDefault(address);
            if (limits.Value.SocketsPerAddress > 0 && ofAddress >= limits.Value.SocketsPerAddress)
                return null;
            var listener = new StreamListener(conversationId, options.Value.SetChars, left => Leave(left, address));
            listeners.Add(listener);
            _listeners[conversationId] = listeners;
            _ofAddress[address] = ofAddress + 1;
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

    private void Leave(StreamListener listener, string address)
    {
        lock (_gate)
        {
            if (!_listeners.TryGetValue(listener.ConversationId, out var listeners) || !listeners.Remove(listener))
                return;
            _count--;
            if (--_ofAddress[address] == 0)
                _ofAddress.Remove(address);
            if (listeners.Count == 0)
                _listeners.Remove(listener.ConversationId);
        }
    }
}
