using System.Net;
using System.Net.Http.Json;

namespace Bot.Tests.Channels.Web;

public class CorsTests
{
    private const string Shop = "https://shop.example";

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/v3/directline/conversations/x/activities?watermark=17")]
    [InlineData("/v3/directline/conversations/x/upload")]
    [InlineData("/chat/token")]
    public async Task A_preflight_names_every_header_clients_send_and_lasts(string path)
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", Shop + "/"));
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", Shop);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var answer = await server.Http.SendAsync(request);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(Shop, One(answer, "Access-Control-Allow-Origin"));
        foreach (var header in new[] { "authorization", "content-type", "x-ms-bot-agent", "x-requested-with" })
            Assert.Contains(header, One(answer, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("600", One(answer, "Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("/v3/directline/conversations/x/activities", HttpStatusCode.Unauthorized)]
    [InlineData("/v3/directline/no/such/call", HttpStatusCode.NotFound)]
    [InlineData("/v3/directline/conversations/x/stream", HttpStatusCode.Forbidden)]
    public async Task Errors_carry_the_headers_too(string path, HttpStatusCode expected)
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", "*"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", Shop);

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal((expected, Shop, "Retry-After"), (answer.StatusCode, One(answer, "Access-Control-Allow-Origin"), One(answer, "Access-Control-Expose-Headers")));
        Assert.Contains("application/json", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("http://shop.example")]
    [InlineData("null")]
    public async Task Other_sites_get_no_headers(string origin)
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", Shop));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", origin);

        using var answer = await server.Http.SendAsync(request);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://недвижимость.рф", "https://xn--b1adcgjb2abq4al4j.xn--p1ai")]
    [InlineData("https://www.example.com:443/", "https://www.example.com")]
    [InlineData("http://shop.example:80", "http://shop.example")]
    [InlineData("HTTPS://Shop.Example:8443", "https://shop.example:8443")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000")]
    public async Task A_site_is_known_however_its_address_is_written(string setting, string origin)
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", setting));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", origin);

        using var answer = await server.Http.SendAsync(request);
        using var chat = await server.Http.GetAsync(new Uri(server.Address, "/chat"));

        Assert.True(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, chat.StatusCode);
        Assert.EndsWith("frame-ancestors 'self' " + origin, One(chat, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_id_is_answered_with_credentials_for_the_exact_origin()
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", "*"));
        var client = await LineClient.Arrive(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, LineClient.Root + "/session/getsessionid");
        request.Headers.Add("Origin", Shop);
        request.Headers.Authorization = new("Bearer", client.Token);

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, Shop, "true"), (answer.StatusCode, One(answer, "Access-Control-Allow-Origin"), One(answer, "Access-Control-Allow-Credentials")));
    }

    private static string One(HttpResponseMessage answer, string header) => string.Join(',', answer.Headers.GetValues(header));
}
