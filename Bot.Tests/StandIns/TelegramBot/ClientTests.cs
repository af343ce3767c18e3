using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using static Bot.Tests.StandIns.TelegramBot.CannedServer;

namespace Bot.Tests.StandIns.TelegramBot;

public sealed class ClientTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1700000000,"chat":{"id":5,"type":"private"},"text":"hi"}}""";
    private const string TooMany = """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 0","parameters":{"retry_after":0}}""";

    [Fact]
    public async Task A_call_goes_to_base_url_bot_token_method()
    {
        using var server = new CannedServer(Json(200, Sent));
        var message = await server.Client().SendMessage(5, "hi");
        Assert.Equal($"http://localhost:8081/bot{Token}/sendMessage", Assert.Single(server.Addresses));
        Assert.Equal(7, message.Id);
    }

    [Fact]
    public async Task A_method_without_parameters_has_no_body()
    {
        using var server = new CannedServer(Json(200, """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"B"}}"""));
        Assert.True((await server.Client().GetMe()).IsBot);
        Assert.Equal("", Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task A_refusal_keeps_code_description_and_parameters()
    {
        using var server = new CannedServer(Json(400, """
            {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}
            """));
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => server.Client().SendMessage(-5, "hi"));
        Assert.Equal(400, refusal.ErrorCode);
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", refusal.Message);
        Assert.Equal(-1001234567890, refusal.Parameters!.MigrateToChatId);
        Assert.Null(refusal.HttpStatusCode);
    }

    [Fact]
    public async Task A_429_is_retried_up_to_three_attempts_by_default()
    {
        using var server = new CannedServer(Json(429, TooMany), Json(429, TooMany), Json(200, Sent));
        await server.Client().SendMessage(5, "hi");
        Assert.Equal(3, server.Bodies.Count);
        Assert.All(server.Bodies, body => Assert.Equal(server.Bodies[0], body));
    }

    [Fact]
    public async Task A_429_after_the_last_attempt_is_thrown()
    {
        using var server = new CannedServer(Json(429, TooMany));
        await Assert.ThrowsAsync<ApiRequestException>(() => server.Client().SendMessage(5, "hi"));
        Assert.Equal(3, server.Bodies.Count);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 61)]
    public async Task A_429_is_thrown_at_once_when_retries_are_off_or_the_wait_is_too_long(int thresholdSeconds, int retryAfterSeconds)
    {
        var answer = TooMany.Replace("\"retry_after\":0", $"\"retry_after\":{retryAfterSeconds}", StringComparison.Ordinal);
        using var server = new CannedServer(Json(429, answer));
        var client = server.Client(options => options.RetryThreshold = thresholdSeconds);
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => client.SendMessage(5, "hi"));
        Assert.Equal(retryAfterSeconds, refusal.Parameters!.RetryAfter);
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_server_error_is_not_retried()
    {
        using var server = new CannedServer(Json(502, """{"ok":false,"error_code":502,"description":"Bad Gateway"}"""));
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => server.Client().SendMessage(5, "hi"));
        Assert.Equal(502, refusal.ErrorCode);
        Assert.Single(server.Bodies);
    }

    [Theory]
    [InlineData(502, "<html>Bad gateway</html>", "There was an exception during deserialization of the response")]
    [InlineData(200, "<html>Hello</html>", "There was an exception during deserialization of the response")]
    [InlineData(200, "", "There was an exception during deserialization of the response")]
    [InlineData(200, """{"ok":true}""", "Required properties not found in response")]
    [InlineData(500, "{}", "Required properties not found in response")]
    public async Task An_answer_that_is_not_the_Bot_APIs_is_a_request_exception_with_its_status(int status, string body, string message)
    {
        using var server = new CannedServer(Html(status, body));
        var fault = await Assert.ThrowsAsync<RequestException>(() => server.Client().SendMessage(5, "hi"));
        Assert.Equal((HttpStatusCode)status, fault.HttpStatusCode);
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public async Task A_broken_connection_is_a_request_exception()
    {
        using var server = new CannedServer(_ => throw new HttpRequestException("no route to host"));
        var fault = await Assert.ThrowsAsync<RequestException>(() => server.Client().SendMessage(5, "hi"));
        Assert.Equal("Bot API Service Failure: HttpRequestException: no route to host", fault.Message);
        Assert.Null(fault.HttpStatusCode);
        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task The_token_is_in_no_part_of_a_network_fault()
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(Token, "http://127.0.0.1:1"));
        var fault = await Assert.ThrowsAsync<RequestException>(() => client.SendMessage(5, "hi"));
        Assert.DoesNotContain("AAsecret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_is_a_request_exception_around_the_cancellation()
    {
        using var server = new CannedServer(Never);
        var client = server.Client(timeout: TimeSpan.FromMilliseconds(1));
        var fault = await Assert.ThrowsAsync<RequestException>(() => client.SendMessage(5, "hi"));
        Assert.Equal("Bot API Request timed out", fault.Message);
        Assert.IsAssignableFrom<TaskCanceledException>(fault.InnerException);
    }

    [Fact]
    public async Task A_callers_cancellation_stays_a_cancellation()
    {
        using var server = new CannedServer(Never);
        using var cancelled = new CancellationTokenSource();
        var call = server.Client().SendMessage(5, "hi", cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_clients_own_token_ends_every_call()
    {
        using var server = new CannedServer(Never);
        using var http = new HttpClient(server);
        using var stopped = new CancellationTokenSource();
        var client = new TelegramBotClient(new TelegramBotClientOptions(Token), http, stopped.Token);
        var call = client.GetMe();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(200, """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"B"}}""", true)]
    [InlineData(401, """{"ok":false,"error_code":401,"description":"Unauthorized"}""", false)]
    public async Task TestApi_tells_whether_the_token_is_accepted(int status, string answer, bool accepted)
    {
        using var server = new CannedServer(Json(status, answer));
        Assert.Equal(accepted, await server.Client().TestApi());
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        throw new InvalidOperationException("An endless wait ended.");
    }
}
