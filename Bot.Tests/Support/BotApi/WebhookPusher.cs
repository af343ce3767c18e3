using System.Net.Http.Headers;

namespace Bot.Tests.Support.BotApi;

/// <summary>
/// Pushes updates to the bot's address: in order within a queue key, keys side by side up to max_connections. A refused
/// update blocks its key and is tried again at once, then after 2, 4, 8 … 60 s or the answer's Retry-After (1 h at most),
/// until it is accepted or its hold time is over.
/// </summary>
internal sealed class WebhookPusher(World world, WebhookSettings settings, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private readonly Dictionary<long, Queue<PendingUpdate>> _queues = [];
    private readonly SemaphoreSlim _connections = new(settings.MaxConnections);
    private readonly CancellationTokenSource _stopped = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WebhookSettings Settings { get; } = settings;
    public (DateTimeOffset At, string Message)? LastError { get; private set; }

    /// <summary>Called under the world's gate.</summary>
    public void Push(PendingUpdate update)
    {
        if (_queues.TryGetValue(update.QueueKey, out var queue))
        {
            queue.Enqueue(update);
            return;
        }
        _queues[update.QueueKey] = new Queue<PendingUpdate>([update]);
        _ = Task.Run(() => DeliverQueue(update.QueueKey));
    }

    /// <summary>Ends all deliveries. They still hold the token and the connections, so these are left to the collector.</summary>
    public void Dispose()
    {
        _stopped.Cancel();
        _ended.TrySetResult();
    }

    private async Task DeliverQueue(long key)
    {
        try
        {
            while (Head(key) is { } update)
                await Deliver(update);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The webhook was replaced or deleted; what is left waits in the feed.
        }
    }

    private PendingUpdate? Head(long key)
    {
        lock (world.Gate)
        {
            if (_queues[key].TryDequeue(out var update))
                return update;
            _queues.Remove(key);
            return null;
        }
    }

    private async Task Deliver(PendingUpdate update)
    {
        for (var failures = 0; time.GetUtcNow() < update.ExpiresAt; failures++)
        {
            if (await Attempt(update) is not { } retryAfter)
                break;
            var backOff = failures == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 6)));
            var pause = retryAfter > TimeSpan.Zero ? Min(retryAfter, LongestRetryAfter) : Min(backOff, LongestPause);
            if (pause > TimeSpan.Zero)
                await Rest(pause);
        }
        lock (world.Gate)
        {
            if (!_stopped.IsCancellationRequested)
                world.Feed.Confirm(update.Id);
            world.Waits.Check();
        }
    }

    /// <summary>Until the pause is over by the server's clock, or the webhook is.</summary>
    private async Task Rest(TimeSpan pause)
    {
        try
        {
            await _ended.Task.WaitAsync(pause, time);
        }
        catch (TimeoutException)
        {
            return;
        }

        _stopped.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Null when accepted; else the pause the bot asked for, zero without one.</summary>
    private async Task<TimeSpan?> Attempt(PendingUpdate update)
    {
        await _connections.WaitAsync(_stopped.Token);
        try
        {
            using var request = Request(update);
            using var answer = await http.SendAsync(request, _stopped.Token);
            if (answer.IsSuccessStatusCode)
                return null;
            Failed($"Wrong response from the webhook: {(int)answer.StatusCode} {answer.ReasonPhrase}");
            return answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !_stopped.IsCancellationRequested)
        {
            Failed(fault is HttpRequestException ? "Connection refused or reset" : "Read timeout expired");
            return TimeSpan.Zero;
        }
        finally
        {
            _connections.Release();
        }
    }

    private HttpRequestMessage Request(PendingUpdate update)
    {
        var content = new ByteArrayContent(update.Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var request = new HttpRequestMessage(HttpMethod.Post, Settings.Url) { Content = content };
        if (Settings.Secret is { } secret)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return request;
    }

    private void Failed(string message)
    {
        lock (world.Gate)
        {
            LastError = (time.GetUtcNow(), message);
            world.Waits.Check();
        }
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}

/// <summary>What setWebhook was called with.</summary>
internal sealed record WebhookSettings(string Url, string? Secret, int MaxConnections);
