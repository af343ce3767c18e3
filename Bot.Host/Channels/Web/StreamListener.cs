using Bot.Host.Delivery;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Web;

/// <summary>
/// One stream's ear at its conversation: hears what is committed, so that the stream need not read it back. Thread-safe.
/// </summary>
/// <param name="mostChars">Heard and not collected, at most; a longer line is kept alone.</param>
internal sealed class StreamListener(string conversationId, int mostChars, Action<StreamListener> leave) : IDisposable
{
    private const int MostHeard = 32;
    private readonly DeliveryBell _bell = new();
    private readonly Lock _gate = new();
    private List<TranscriptLine> _heard = [];
    private int _chars;
    private volatile bool _isTyping;

    public string ConversationId => conversationId;

    /// <summary>This was committed.</summary>
    public void Tell(TranscriptLine line)
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _heard.Count == 0;
            // A reader that far behind finds a gap and reads the transcript.
            if (_heard.Count == MostHeard || _chars + line.Payload.Length > mostChars)
                Forget();
            _heard.Add(line);
            _chars += line.Payload.Length;
        }

        // Those that follow are collected together with the first, without a ring of their own.
        if (isFirst)
            _bell.Ring();
    }

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

    /// <summary>What was told since the last time and follows the watermark without a gap; empty when the transcript must be read.</summary>
    public IReadOnlyList<TranscriptLine> Collect(int watermark)
    {
        List<TranscriptLine> heard;
        lock (_gate)
        {
            if (_heard.Count == 0)
                return [];
            (heard, _heard, _chars) = (_heard, [], 0);
        }

        heard.RemoveAll(line => line.Seq <= watermark);
        for (var i = 0; i < heard.Count; i++)
        {
            if (heard[i].Seq != watermark + 1 + i)
                return [];
        }

        return heard;
    }

    /// <summary>Returns after a ring since the last wait, or when the time is over.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellationToken) => _bell.Wait(atMost, cancellationToken);

    private void Forget()
    {
        _heard.Clear();
        _chars = 0;
    }

    public void Dispose()
    {
        // Once left it cannot be rung any more: leaving and ringing exclude each other.
        leave(this);
        _bell.Dispose();
    }
}
