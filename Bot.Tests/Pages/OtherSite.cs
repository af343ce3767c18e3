using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Pages;

/// <summary>A site on an origin of its own, with one page.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _body = "";

    private OtherSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/", () => Results.Content($"<!doctype html><html lang=\"en\"><title>Shop</title><link rel=\"icon\" href=\"data:,\"><body>{_body}</body></html>", "text/html"));
    }

    public string Origin => _app.Urls.First();

    public static async Task<OtherSite> Start()
    {
        var site = new OtherSite();
        await site._app.StartAsync();
        return site;
    }

    /// <param name="html">The page's body from now on.</param>
    public void Shows(string html) => _body = html;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
