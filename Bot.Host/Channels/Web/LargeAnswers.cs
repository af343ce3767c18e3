using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>
/// Answers longer than <see cref="WebOptions.SetChars"/>, which are single long activities: only so many are under way
/// at once, so that slow readers of them cannot fill the memory. A singleton; thread-safe.
/// </summary>
internal sealed class LargeAnswers(IOptions<WebOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _room = new(options.Value.LargeAnswers);

    public bool Are(IReadOnlyList<TranscriptLine> lines) => lines.Count == 1 && lines[0].Payload.Length > options.Value.SetChars;

    /// <summary>Whether there was room. Whoever got it leaves it.</summary>
    public bool TryEnter() => _room.Wait(0);

    /// <summary>Waits for room.</summary>
    public Task Enter(CancellationToken cancellationToken) => _room.WaitAsync(cancellationToken);

    public void Leave() => _room.Release();

    public void Dispose() => _room.Dispose();
}
