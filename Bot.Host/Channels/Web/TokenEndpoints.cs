using Bot.Host.Texts;

namespace Bot.Host.Channels.Web;

/// <summary>Hands out tokens: to servers by the secret, to pages by <c>/chat/token</c>, and fresh ones for old ones.</summary>
internal sealed class TokenEndpoints(DirectLineDoor door, WebTokens tokens, WebLimits limits)
{
    /// <summary>POST tokens/generate: a token for a new conversation, which does not begin yet.</summary>
    public async Task Generate(HttpContext http)
    {
        if (await door.Enter(http) is not { } caller)
            return;
        if (caller.Token is not null)
        {
            await http.Fault(StatusCodes.Status403Forbidden, "BadArgument", "Only the secret generates tokens.");
            return;
        }

        if (await http.ReadSmall(ChatTokenJson.Default.SeatRequest) is not { } request || NewSeat(request) is not { } token)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", BadUser);
            return;
        }

        await http.Seat(token.ConversationId, (tokens.Issue(token), tokens.LifeSeconds), null);
    }

    /// <summary>POST tokens/refresh: the same seat for another while.</summary>
    public async Task Refresh(HttpContext http)
    {
        if (await door.Enter(http) is not { } caller)
            return;
        if (caller.Token is not { } token)
        {
            await http.Fault(StatusCodes.Status403Forbidden, "BadArgument", "A secret needs no refresh; only tokens do.");
            return;
        }

        await http.Seat(token.ConversationId, (tokens.Issue(token), tokens.LifeSeconds), null);
    }

    /// <summary>POST /chat/token: a seat for a visitor of a page; with an earlier token of ours the same seat as before.</summary>
    public async Task ForPage(HttpContext http)
    {
        if (limits.TakeToken(http.Connection.RemoteIpAddress) is { } seconds)
        {
            await http.TryLater(StatusCodes.Status429TooManyRequests, "RateLimitExceeded", seconds);
            return;
        }

        if (await http.ReadSmall(ChatTokenJson.Default.ChatTokenRequest) is not { } request)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", "The body is a JSON object, for example {\"language\":\"en\"}.");
            return;
        }

        var seat = await Earlier(request.Token) ?? new WebToken { ConversationId = WebTokens.NewId(), UserId = "visitor-" + WebTokens.NewId() };
        seat = seat with
        {
            Source = Short(request.Source) ?? Mark(request.Dialog) ?? seat.Source,
            Dialog = Mark(request.Dialog) ?? seat.Dialog,
            Language = ActivityParser.LanguageTag(request.Language) ?? seat.Language,
            TimeZone = ActivityParser.KnownTimeZone(request.TimeZone) ?? seat.TimeZone,
        };
        await http.Seat(seat.ConversationId, (tokens.Issue(seat), tokens.LifeSeconds), null, seat.UserId);
    }

    internal const string BadUser = "A user's id has 1 to 100 printable ASCII characters, for example {\"user\":{\"id\":\"dl_42\"}}.";

    /// <summary>A seat in a new conversation for the user a client names; null when that is no good id.</summary>
    internal static WebToken? NewSeat(SeatRequest request)
    {
        var userId = string.IsNullOrEmpty(request.User?.Id) ? "visitor-" + WebTokens.NewId() : request.User.Id;
        if (userId.Length > 100 || !userId.All(c => c is > ' ' and <= '~'))
            return null;
        return new WebToken
        {
            ConversationId = WebTokens.NewId(),
            UserId = userId,
            UserName = Short(request.User?.Name),
            Language = ActivityParser.LanguageTag(request.Locale),
        };
    }

    // As a deep link's payload: 1–64 of A–Z, a–z, 0–9, _ and -.
    private static string? Mark(string? mark) => mark is { Length: > 0 and <= 64 } && mark.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? mark : null;

    private static string? Short(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Head(200);

    private async ValueTask<WebToken?> Earlier(string? token) => string.IsNullOrEmpty(token) ? null : await tokens.Check(token) switch
    {
        TokenVerdict.Good good => good.Token,
        TokenVerdict.Expired expired when tokens.MayResume(expired.Token) => expired.Token,
        _ => null,
    };
}
