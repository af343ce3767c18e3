using System.Buffers;
using Bot.Host.Channels.Telegram;

namespace Bot.Tests.Channels.Telegram;

public sealed class RentedBodyTests
{
    private readonly CountingPool _pool = new();

    [Fact]
    public async Task An_array_is_given_back_once_also_when_the_connection_breaks_after_it_grew()
    {
        using (var body = new RentedBody(_pool, 100_000))
            await Assert.ThrowsAsync<IOException>(() => body.Read(new BreakingStream(9_000), 10, CancellationToken.None));

        Assert.True(_pool.Rented > 1);
        Assert.Equal(_pool.Rented, _pool.Returned.Count);
        Assert.Equal(_pool.Returned.Count, _pool.Returned.Distinct().Count());
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(4_999, 10L, true)]
    [InlineData(5_000, 5_000L, true)]
    [InlineData(5_001, null, false)]
    [InlineData(80_000, 80_000L, false)]
    public async Task A_body_is_read_up_to_the_limit(int size, long? announced, bool isWhole)
    {
        var sent = new byte[size];
        Random.Shared.NextBytes(sent);
        using (var body = new RentedBody(_pool, 5_000))
        {
            await body.Read(new MemoryStream(sent), announced, CancellationToken.None);

            Assert.Equal(isWhole, body.IsWhole);
            Assert.Equal(sent[..Math.Min(size, 5_000)], body.Bytes.ToArray());
        }

        Assert.Equal(_pool.Rented, _pool.Returned.Count);
    }

    /// <summary>Gives arrays of just the wanted size, none twice, and remembers what came back.</summary>
    private sealed class CountingPool : ArrayPool<byte>
    {
        public int Rented { get; private set; }

        public List<byte[]> Returned { get; } = [];

        public override byte[] Rent(int minimumLength)
        {
            Rented++;
            return new byte[minimumLength];
        }

        public override void Return(byte[] array, bool clearArray = false) => Returned.Add(array);
    }

    private sealed class BreakingStream(int after) : MemoryStream(new byte[after])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("the connection broke");
    }
}
