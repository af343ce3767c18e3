using System.Buffers;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>
/// Updates the bot has not confirmed: served by long polling, or pushed when a webhook is set. Guarded by the world's
/// gate; only the waiting for a poll happens outside it.
/// </summary>
internal sealed class UpdateFeed(World world, TimeProvider time)
{
    private static readonly HashSet<string> NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];
    private static readonly TimeSpan HoldTime = TimeSpan.FromHours(24);

    private readonly SortedDictionary<int, PendingUpdate> _pending = [];
    private readonly Dictionary<int, PendingUpdate> _all = [];
    private HashSet<string>? _allowed;
    private TaskCompletionSource? _poll;

    public int NextId { get; set; } = 100_000_001;
    public bool IsPolled => _poll is not null;
    public int PendingCount => _pending.Count;
    public IReadOnlyCollection<string>? Allowed => _allowed;
    public WebhookPusher? Webhook { get; private set; }
    public IEnumerable<PendingUpdate> Pending => _pending.Values;
    public Action<int>? Confirmed { get; set; }

    public bool Allows(string kind) => _allowed?.Contains(kind) ?? !NotByDefault.Contains(kind);

    /// <summary>0 when the bot did not ask for this kind: that is decided now, not at delivery.</summary>
    public int Add(string kind, long queueKey, Action<Utf8JsonWriter> content)
    {
        if (!Allows(kind))
            return 0;
        var id = NextId++;
        var hold = kind == "callback_query" ? world.Options.HoldPresses : HoldTime;
        Enqueue(new PendingUpdate(id, kind, queueKey, Json(id, kind, content), time.GetUtcNow() + hold));
        return id;
    }

    /// <summary>The same update, id included, once more.</summary>
    public void AddAgain(int updateId)
    {
        if (!_all.TryGetValue(updateId, out var update))
            throw new InvalidOperationException($"No update {updateId} was sent, or KeepLog is off.");
        Enqueue(update);
    }

    public void Confirm(int updateId) => _pending.Remove(updateId);

    /// <summary>Null or empty: every kind but the few that must be asked for.</summary>
    public void SetAllowed(JsonElement? kinds)
    {
        if (kinds is not { ValueKind: JsonValueKind.Array } list)
            return;
        _allowed = list.GetArrayLength() == 0 ? null : [.. list.EnumerateArray().Select(kind => kind.GetString()!)];
    }

    public void Clear() => _pending.Clear();

    public void SetWebhook(WebhookPusher? webhook)
    {
        Webhook?.Dispose();
        Webhook = webhook;
        if (webhook is null)
            return;
        EndPoll("terminated by setWebhook request");
        foreach (var update in _pending.Values)
            webhook.Push(update);
    }

    /// <summary>Answers as soon as there is something, or empty after the timeout. Confirms what is older than the offset, and only that.</summary>
    public async Task<IReadOnlyList<PendingUpdate>> Poll(ApiParameters parameters, CancellationToken gone)
    {
        var limit = (int)Math.Clamp(parameters.Number("limit") ?? 100, 1, 100);
        var timeout = Math.Clamp(parameters.Number("timeout") ?? 0, 0, 50);
        TaskCompletionSource arrival;
        lock (world.Gate)
        {
            Begin(parameters);
            world.Waits.Check();
            if (Take(limit) is var ready && (ready.Count > 0 || timeout == 0))
                return ready;
            _poll = arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            world.Waits.Check();
        }
        try
        {
            await arrival.Task.WaitAsync(TimeSpan.FromSeconds(timeout), time, gone);
        }
        catch (TimeoutException)
        {
            return [];
        }
        finally
        {
            Leave(arrival);
        }
        lock (world.Gate)
            return Take(limit);
    }

    private void Begin(ApiParameters parameters)
    {
        if (Webhook is not null)
            throw ApiRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        EndPoll("terminated by other getUpdates request; make sure that only one bot instance is running");
        SetAllowed(parameters.Structure("allowed_updates"));
        Forget(parameters.Number("offset") ?? 0);
    }

    private void Leave(TaskCompletionSource arrival)
    {
        lock (world.Gate)
        {
            if (_poll == arrival)
                _poll = null;
        }
    }

    private void Forget(long offset)
    {
        // An offset far ahead of the newest update is none: ids have restarted since.
        if (offset > NextId + 10L)
            return;
        var keepFrom = offset >= 0 ? offset : _pending.Keys.Reverse().Skip((int)Math.Min(-offset - 1, int.MaxValue)).FirstOrDefault();
        while (_pending.Count > 0 && _pending.First().Key is var id && id < keepFrom)
        {
            _pending.Remove(id);
            Confirmed?.Invoke(id);
        }
    }

    private List<PendingUpdate> Take(int limit)
    {
        var now = time.GetUtcNow();
        var batch = _pending.Values.Take(limit).ToList();
        if (!batch.Exists(update => update.ExpiresAt <= now))
            return batch;
        foreach (var expired in _pending.Values.Where(update => update.ExpiresAt <= now).ToList())
            _pending.Remove(expired.Id);
        return [.. _pending.Values.Take(limit)];
    }

    private void EndPoll(string reason)
    {
        _poll?.TrySetException(ApiRefusal.Conflict(reason));
        _poll = null;
    }

    private void Enqueue(PendingUpdate update)
    {
        _pending[update.Id] = update;
        if (world.Options.KeepLog)
            _all[update.Id] = update;
        Webhook?.Push(update);
        _poll?.TrySetResult();
        _poll = null;
    }

    private static byte[] Json(int id, string kind, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("update_id", id);
        writer.WritePropertyName(kind);
        content(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
