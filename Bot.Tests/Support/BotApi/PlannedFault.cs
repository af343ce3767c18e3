namespace Bot.Tests.Support.BotApi;

/// <summary>A fault that waits for its calls.</summary>
public sealed class PlannedFault
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _method;
    private readonly long? _chatId;
    private int _left;

    internal PlannedFault(Fault fault, string? method, long? chatId, int times)
    {
        Fault = fault;
        _method = method;
        _chatId = chatId;
        _left = times;
    }

    public Fault Fault { get; }

    /// <summary>Completes when the first call ran into it.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets hanging calls, those to come included, go on.</summary>
    public void Release() => _released.TrySetResult();

    internal Task Released => _released.Task;

    internal bool IsSpent => _left <= 0;

    internal bool Takes(string method, long? chatId)
    {
        if (IsSpent || (_method is not null && !_method.Equals(method, StringComparison.OrdinalIgnoreCase)) || (_chatId is not null && _chatId != chatId))
            return false;
        _left--;
        _reached.TrySetResult();
        return true;
    }
}
