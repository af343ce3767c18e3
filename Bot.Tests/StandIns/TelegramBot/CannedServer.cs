using System.Net;
using System.Text;
using Telegram.Bot;

namespace Bot.Tests.StandIns.TelegramBot;

/// <summary>Answers each call with the next of the given answers (the last one again and again) and keeps what was asked.</summary>
internal sealed class CannedServer(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public const string Token = "123456:AAsecret-of-the-bot_0123456789";

    private int _next;

    public List<string> Addresses { get; } = [];
    public List<string> Bodies { get; } = [];
    public List<string?> ContentTypes { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Json(int status, string json) =>
        Answer(status, json, "application/json");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Html(int status, string html) =>
        Answer(status, html, "text/html");

    public TelegramBotClient Client(Action<TelegramBotClientOptions>? configure = null, TimeSpan? timeout = null)
    {
        var options = new TelegramBotClientOptions(Token, "http://localhost:8081");
        configure?.Invoke(options);
        var http = new HttpClient(this);
        if (timeout is { } limit)
            http.Timeout = limit;
        return new TelegramBotClient(options, http);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!.ToString());
        ContentTypes.Add(request.Content?.Headers.ContentType?.MediaType);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return await answers[Math.Min(_next++, answers.Length - 1)](cancellationToken);
    }

    private static Func<CancellationToken, Task<HttpResponseMessage>> Answer(int status, string body, string type) =>
        _ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) });
}
