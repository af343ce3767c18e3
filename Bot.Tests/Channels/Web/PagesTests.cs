using System.Net;
using System.IO.Compression;
using System.Text;
using Bot.Host.Pages;
using Bot.Host.Texts;

namespace Bot.Tests.Channels.Web;

public class PagesTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/chat", "text/html")]
    [InlineData("/widget.js", "text/javascript")]
    [InlineData("/site.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task A_file_comes_in_the_form_asked_for_and_not_twice(string path, string type)
    {
        await using var server = await WebServer.Start();
        var plain = await Get(server, path, "");
        var brotli = await Get(server, path, "gzip, deflate, br");
        var gzip = await Get(server, path, "gzip;q=1, br;q=0");

        Assert.Equal(type, plain.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Text(plain, s => s), Text(brotli, s => new BrotliStream(s, CompressionMode.Decompress)));
        Assert.Equal(Text(plain, s => s), Text(gzip, s => new GZipStream(s, CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(a => a.Headers.ETag!.Tag).Distinct().Count());
        Assert.Equal("nosniff", string.Join("", plain.Headers.GetValues("X-Content-Type-Options")));

        var again = await Get(server, path, "br", brotli.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_firms_name_is_encoded_and_no_placeholder_is_left()
    {
        await using var server = await WebServer.Start(("Firm:Name", "<b>Flats & \"Co\""));

        foreach (var path in new[] { "/", "/chat" })
        {
            var html = await server.Http.GetStringAsync(new Uri(server.Address, path));
            Assert.Contains("&lt;b&gt;Flats &amp; &quot;Co&quot;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Flats", html, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "Start a conversation")]
    [InlineData("ru", "Начать разговор")]
    [InlineData("hy", "Սկսել զրույցը")]
    [InlineData("lv", "Sākt sarunu")]
    [InlineData("lt", "Pradėti pokalbį")]
    [InlineData("no", "Start en samtale")]
    public async Task The_pages_speak_the_firms_language(string language, string button)
    {
        await using var server = await WebServer.Start(("Firm:Language", language));

        var site = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(server.Address, "/")));
        var chat = await server.Http.GetStringAsync(new Uri(server.Address, "/chat"));

        Assert.Contains($">{button}</a>", site, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", site, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", chat, StringComparison.Ordinal);
        Assert.Equal(Phrases.Shipped.KeysOf("en").Where(IsOfPage).Order(StringComparer.Ordinal), Phrases.Shipped.KeysOf(language).Where(IsOfPage).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_run_only_their_own_scripts_and_the_chat_may_be_framed_by_allowed_sites()
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", "https://shop.example"));

        var site = Policy(await Get(server, "/", ""));
        var chat = Policy(await Get(server, "/chat", ""));

        Assert.Contains("script-src 'self';", chat, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self' https://shop.example", chat, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", site, StringComparison.Ordinal);
    }

    [Fact]
    public void What_strangers_put_into_a_page_is_not_kept_and_leaves_room_for_the_others()
    {
        var assets = new EmbeddedAssets("Desk/Assets");
        for (var code = 0; code < 100; code++)
            Assert.NotSame(assets.PageOnce("sign-in.html", ("code", $"{code}")), assets.PageOnce("sign-in.html", ("code", $"{code}")));

        var (kept, once) = (assets.Page("sign-in.html", ("code", "")), assets.PageOnce("sign-in.html", ("code", "")));

        Assert.Same(kept, assets.Page("sign-in.html", ("code", "")));
        Assert.Equal(kept.Plain.Bytes, once.Plain.Bytes);
        Assert.True(kept.Brotli.Bytes.Length < once.Brotli.Bytes.Length);
    }

    [Fact]
    public async Task The_widget_is_one_function_and_small()
    {
        await using var server = await WebServer.Start();

        var brotli = await Get(server, "/widget.js", "br");
        var script = Text(await Get(server, "/widget.js", ""), s => s);

        Assert.StartsWith("(() => {", script, StringComparison.Ordinal);
        Assert.True(script.IndexOf("const settings", StringComparison.Ordinal) < script.IndexOf("startWidget();", StringComparison.Ordinal));
        Assert.InRange(brotli.Content.Headers.ContentLength!.Value, 1, 15 * 1024);
    }

    private static async Task<HttpResponseMessage> Get(WebServer server, string path, string accepts, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts.Length > 0)
            request.Headers.Add("Accept-Encoding", accepts);
        if (tag is not null)
            request.Headers.Add("If-None-Match", tag);
        return await server.Http.SendAsync(request);
    }

    private static bool IsOfPage(string key) => key.StartsWith("page.", StringComparison.Ordinal);

    private static string Policy(HttpResponseMessage answer) => string.Join("", answer.Headers.GetValues("Content-Security-Policy"));

    private static string Text(HttpResponseMessage answer, Func<Stream, Stream> decode)
    {
        using var content = new MemoryStream(answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
        using var reader = new StreamReader(decode(content), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
