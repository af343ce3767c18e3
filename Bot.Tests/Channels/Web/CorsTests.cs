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
