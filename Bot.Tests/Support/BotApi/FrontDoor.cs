using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.BotApi;

/// <summary>HTTP on one side, calls on the other: /bot{token}/{method} with JSON, a form, multipart or a query.</summary>
internal sealed class FrontDoor(CallDesk desk, FakeBotApiOptions options, CancellationToken stopping)
{
    public async Task Handle(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            if (await Answer(http, gone.Token) is { } answer)
                await Write(http.Response, answer);
            else
                http.Abort();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            http.Abort();
        }
    }

    private async Task<ApiAnswer?> Answer(HttpContext http, CancellationToken gone)
    {
        var path = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length != 2 || !path[0].StartsWith("bot", StringComparison.Ordinal) || !path[0].Contains(':', StringComparison.Ordinal))
            return ApiAnswer.Refused(new ApiRefusal(404, "Not Found"));
        if (path[0].AsSpan(3) is var token && !token.SequenceEqual(options.Token))
            return ApiAnswer.Refused(new ApiRefusal(401, "Unauthorized"));
        try
        {
            return await Run(path[1], http.Request, gone);
        }
        catch (ApiRefusal refusal)
        {
            return ApiAnswer.Refused(refusal);
        }
    }

    private async Task<ApiAnswer?> Run(string method, HttpRequest request, CancellationToken gone)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true && request.ContentLength != 0)
        {
            using var body = await Parse(request, gone);
            return await desk.Run(method, ApiParameters.FromJson(body.RootElement), gone);
        }
        var parameters = new ApiParameters();
        foreach (var (name, value) in request.Query)
            parameters.Set(name, value.ToString());
        if (request.HasFormContentType)
            await ReadForm(request, parameters, gone);
        return await desk.Run(method, parameters, gone);
    }

    private static async Task<JsonDocument> Parse(HttpRequest request, CancellationToken gone)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: gone);
        }
        catch (JsonException)
        {
            throw ApiRefusal.BadRequest("can't parse JSON object");
        }
    }

    private static async Task ReadForm(HttpRequest request, ApiParameters parameters, CancellationToken gone)
    {
        var form = await request.ReadFormAsync(gone);
        foreach (var (name, value) in form)
            parameters.Set(name, value.ToString());
        foreach (var file in form.Files)
            parameters.Set(file.Name, file.FileName);
    }

    private static async Task Write(HttpResponse response, ApiAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(answer.Body);
    }
}
