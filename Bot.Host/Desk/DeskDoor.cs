using Microsoft.Extensions.Options;

namespace Bot.Host.Desk;

/// <summary>Signing in by a one-time link, and out. A singleton; thread-safe.</summary>
internal sealed class DeskDoor(DeskSessions sessions, DeskPages pages, IOptions<DeskOptions> options)
{
    private const int MaxCodeLength = 100;

    /// <summary>GET /desk: the page when signed in, else how to sign in.</summary>
    public async Task Open(HttpContext http)
    {
        if (await sessions.Find(http.Request.Cookies[DeskSessions.CookieName], http.RequestAborted) is null)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await pages.SignIn(http, "", "sign-in.not-signed-in");
            return;
        }

        await pages.Desk(http);
    }

    /// <summary>GET /desk/sign-in?code=…: a button. A link preview that follows the link burns nothing.</summary>
    public Task Show(HttpContext http)
    {
        var code = http.Request.Query["code"].ToString();
        return pages.SignIn(http, code.Length <= MaxCodeLength ? code : "", "");
    }

    /// <summary>POST /desk/sign-in: uses the code up.</summary>
    public async Task SignIn(HttpContext http)
    {
        var code = await CodeIn(http.Request);
        if (code.Length is 0 or > MaxCodeLength || await sessions.SignIn(code) is not { } cookie)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await pages.SignIn(http, "", "sign-in.used");
            return;
        }

        http.Response.Cookies.Append(DeskSessions.CookieName, cookie, CookieFor(http));
        http.Response.Redirect("/desk");
    }

    /// <summary>POST /desk/sign-out</summary>
    public async Task<IResult> SignOut(HttpContext http)
    {
        await sessions.SignOut(http.Request.Cookies[DeskSessions.CookieName] ?? "");
        http.Response.Cookies.Delete(DeskSessions.CookieName, CookieFor(http));
        return Results.Json(new { ok = true });
    }

    // A form that cannot be read has no code.
    private static async Task<string> CodeIn(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["code"].ToString() : "";
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return "";
        }
    }

    private CookieOptions CookieFor(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/desk",
        MaxAge = TimeSpan.FromHours(options.Value.SessionHours),
    };
}
