using Microsoft.Extensions.Configuration;

namespace Bot.Host.Managers;

/// <summary>Where the host is reached from a browser, without a slash at the end: <c>Web:PublicUrl</c>, else where it listens.</summary>
internal sealed class DeskAddress(IConfiguration configuration)
{
    private readonly string? _public = configuration["Web:PublicUrl"];
    private string _listening = "http://localhost:5080";

    public string Base => string.IsNullOrWhiteSpace(_public) ? _listening : _public.TrimEnd('/');

    /// <summary>The server listens here; a wildcard address is shown as localhost.</summary>
    public void Listen(string? url)
    {
        if (url is null)
            return;
        _listening = url.TrimEnd('/')
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal);
    }
}
