using System.Buffers;
using System.Net.WebSockets;
using Bot.Domain.Persistence;

namespace Bot.Host.Channels.Web;

/// <summary>
/// One open WebSocket. It listens before it reads for the first time and always sends what follows its watermark without
/// a gap, read or heard, so replay and live delivery are one: nothing is lost between them and nothing comes twice.
/// Belongs to one request.
/// </summary>
internal sealed class StreamSession(WebSocket socket, StreamListener listener, StreamFeed feed, int watermark)
{
    /// <summary>Who sends more than this on a stream is no client of ours.</summary>
    private const int MaxInboundBytes = 64 * 1024;

    private const int UsualBytes = 1024;

    /// <summary>A larger buffer is not kept while nothing is said.</summary>
    private const int MostKeptBytes = 16 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private ArrayBufferWriter<byte> _frame = new(UsualBytes);
    private int _watermark = watermark;
    private volatile bool _isFlooded;

    public async Task Run(CancellationToken stopping)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var listening = ListenToClient(gone);
        try
        {
            await Deliver(gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The client closed, was too slow, or the host stops.
        }
        catch (WebSocketException)
        {
            // The connection broke; the client comes back with its watermark.
        }
        catch (StorageBusyException)
        {
            feed.Log.StreamBusy(listener.ConversationId);
        }
        catch (Exception error)
        {
            feed.Log.StreamFailed(error, listener.ConversationId);
        }

        await Close();
        // The receiving side ends with the client's own farewell; who does not say it is dropped.
        if (await Task.WhenAny(listening, Task.Delay(Farewell, CancellationToken.None)) != listening)
            socket.Abort();
        await listening;
    }

    private async Task Deliver(CancellationToken gone)
    {
        while (true)
        {
            var frame = await feed.Next(listener, _watermark, _frame, gone);
            if (frame.Watermark > _watermark)
            {
                // What was being typed is here now.
                listener.TakeTyping();
                await Send(frame, gone);
                _watermark = frame.Watermark;
            }
            else if (listener.TakeTyping())
            {
                await Send(feed.Typing(listener.ConversationId), gone);
            }

            if (frame.MayHaveMore)
                continue;
            await listener.Wait(feed.Look, gone);
        }
    }

    private async Task Send(StreamFrame frame, CancellationToken gone)
    {
        try
        {
            await Send(_frame.WrittenMemory, gone);
        }
        finally
        {
            feed.Sent(frame);
        }

        if (_frame.Capacity > MostKeptBytes)
            _frame = new ArrayBufferWriter<byte>(UsualBytes);
        else
            _frame.ResetWrittenCount();
    }

    private async Task Send(ReadOnlyMemory<byte> frame, CancellationToken gone)
    {
        var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        if (sending.IsCompletedSuccessfully)
            return;
        try
        {
            await sending.AsTask().WaitAsync(feed.SlowReader, gone);
        }
        catch (TimeoutException)
        {
            feed.Log.SlowReader(listener.ConversationId, (int)feed.SlowReader.TotalSeconds);
            socket.Abort();
            throw new OperationCanceledException(gone);
        }
    }

    // Clients send empty frames to keep proxies awake; nothing they send means anything.
    private async Task ListenToClient(CancellationTokenSource gone)
    {
        var buffer = new byte[256];
        try
        {
            for (var bytes = 0; bytes <= MaxInboundBytes;)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
                bytes += received.Count;
                _isFlooded = bytes > MaxInboundBytes;
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a word, or aborted here.
        }

        await gone.CancelAsync();
    }

    private async Task Close()
    {
        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            if (socket.State is WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            else if (socket.State is WebSocketState.Open)
                await socket.CloseOutputAsync(_isFlooded ? WebSocketCloseStatus.PolicyViolation : WebSocketCloseStatus.EndpointUnavailable, null, patience.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            socket.Abort();
        }
    }
}
