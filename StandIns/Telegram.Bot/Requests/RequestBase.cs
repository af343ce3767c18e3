using System.Net.Http.Headers;
using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot.Requests;

/// <summary>A call whose public properties are its parameters, sent as JSON.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    [JsonIgnore]
    public HttpMethod HttpMethod { get; set; } = HttpMethod.Post;

    [JsonIgnore]
    public string MethodName { get; } = methodName;

    [JsonIgnore]
    public bool IsWebhookResponse { get; set; }

    [JsonInclude]
    internal string? Method => IsWebhookResponse ? MethodName : null;

    public virtual HttpContent? ToHttpContent() => AsJson(JsonSerializer.SerializeToUtf8Bytes(this, GetType(), JsonBotAPI.Options));

    internal static HttpContent AsJson(byte[] utf8) => new ByteArrayContent(utf8) { Headers = { ContentType = Json } };
}
