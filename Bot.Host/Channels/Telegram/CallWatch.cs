using System.Diagnostics;
using Bot.Domain.Persistence;

namespace Bot.Host.Channels.Telegram;

/// <summary>Tells of each HTTP call by its method's name alone: the address would show the token.</summary>
internal sealed class CallWatch(HttpMessageHandler inner, IEffectProbe probe, ILogger log) : DelegatingHandler(inner)
{
    private readonly bool _isProbed = probe is not NoProbe;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _isProbed || log.IsEnabled(LogLevel.Debug) ? Watched(request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> Watched(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var method = path[(path.LastIndexOf('/') + 1)..];
        var begun = Stopwatch.GetTimestamp();
        probe.Before("HTTP " + method);
        var answer = await base.SendAsync(request, cancellationToken);
        probe.After("HTTP " + method);
        log.Called(method, (int)answer.StatusCode, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return answer;
    }
}
