using System.Buffers;

namespace Bot.Host.Channels.Telegram;

/// <summary>A request's body in a rented array, which it alone owns and gives back once, however the reading ends. Not thread-safe.</summary>
/// <param name="most">Bytes that are kept, at most.</param>
internal sealed class RentedBody(ArrayPool<byte> pool, int most) : IDisposable
{
    private const int Least = 1024;
    private const int Usual = 16_384;
    private byte[] _buffer = [];
    private int _length;

    /// <summary>What was read, up to the limit; valid until disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, Math.Min(_length, most));

    /// <summary>False: there was more than the limit.</summary>
    public bool IsWhole => _length <= most;

    /// <summary>Reads up to the limit and one byte more, which tells that there is more.</summary>
    /// <param name="announced">Its length as the sender says; null when he does not.</param>
    public async Task Read(Stream body, long? announced, CancellationToken cancellationToken)
    {
        Grow((int)Math.Clamp(announced ?? Usual, Math.Min(Least, most), most) + 1);
        while (IsWhole)
        {
            if (_length == _buffer.Length)
                Grow((int)Math.Min(_buffer.Length * 2L, most + 1L));
            var read = await body.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
            if (read == 0)
                break;
            _length += read;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
            pool.Return(buffer);
    }

    private void Grow(int least)
    {
        var larger = pool.Rent(least);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        var old = _buffer;
        _buffer = larger;
        if (old.Length > 0)
            pool.Return(old);
    }
}
