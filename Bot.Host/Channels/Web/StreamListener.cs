using Bot.Host.Delivery;

namespace Bot.Host.Channels.Web;

/// <summary>One stream's ear at its conversation. Rings that come while it is busy count as one. Thread-safe.</summary>
internal sealed class StreamListener(string conversationId, Action<StreamListener> leave) : IDisposable
{
    private readonly DeliveryBell _bell = new();
    private volatile bool _isTyping;

    public string ConversationId => conversationId;

    public void Ring() => _bell.Ring();

    public void ShowTyping()
    {
        _isTyping = true;
        _bell.Ring();
    }

    /// <summary>Whether typing is to be shown; asking answers once.</summary>
    public bool TakeTyping()
    {
        var isTyping = _isTyping;
        _isTyping = false;
        return isTyping;
    }

    /// <summary>Returns after a ring since the last wait, or when the time is over.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellationToken) => _bell.Wait(atMost, cancellationToken);

    public void Dispose()
    {
        // Once left it cannot be rung any more: leaving and ringing exclude each other.
        leave(this);
        _bell.Dispose();
    }
}
