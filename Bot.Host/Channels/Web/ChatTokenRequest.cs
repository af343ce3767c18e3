using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Channels.Web;

/// <summary>What a page says of itself when it asks for a seat in a chat. All of it may be missing.</summary>
internal sealed record ChatTokenRequest
{
    /// <summary>Where the visitor comes from, in the site's own words; at most 200 characters are kept.</summary>
    public string? Source { get; init; }

    /// <summary>The page's mark that may begin a script of its own, for example "callback"; at most 64 characters count.</summary>
    public string? Dialog { get; init; }

    public string? Page { get; init; }
    public string? Referrer { get; init; }
    public string? Language { get; init; }

    /// <summary>IANA.</summary>
    public string? TimeZone { get; init; }

    /// <summary>An earlier token of the same browser; it finds its conversation again.</summary>
    public string? Token { get; init; }
}

/// <summary>What a Direct Line client may say when it generates a token or starts a conversation.</summary>
internal sealed record SeatRequest
{
    public SeatUser? User { get; init; }
    public string? Locale { get; init; }
}

internal sealed record SeatUser
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ChatTokenRequest))]
[JsonSerializable(typeof(SeatRequest))]
[JsonSerializable(typeof(string))]
internal sealed partial class ChatTokenJson : JsonSerializerContext;
