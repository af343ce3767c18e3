namespace Bot.Host.Delivery;

/// <summary>Wakes the dispatcher: something was committed to the outbox. Rings that nobody heard yet count as one.</summary>
internal sealed class DeliveryBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _gate = new();
    private bool _isOver;

    public void Ring()
    {
        lock (_gate)
        {
            if (!_isOver && _rung.CurrentCount == 0)
                _rung.Release();
        }
    }

    /// <summary>Returns when the bell rings or after <paramref name="atMost"/>.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellationToken) => _rung.WaitAsync(atMost, cancellationToken);

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _rung.Dispose();
        }
    }
}
