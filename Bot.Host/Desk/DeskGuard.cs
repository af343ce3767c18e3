namespace Bot.Host.Desk;

/// <summary>
/// Lets only signed-in managers through, and only requests that the desk's own page can have made: a foreign page
/// cannot set the header. Answers 503 while the database cannot be used. Leaves the manager's id in <c>HttpContext.Items</c>.
/// </summary>
internal sealed class DeskGuard(DeskSessions sessions) : IEndpointFilter
{
    private const string ManagerId = "desk.manager";

    /// <summary>The signed-in manager.</summary>
    public static int ManagerOf(HttpContext context) => (int)context.Items[ManagerId]!;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.XRequestedWith != "desk")
            return Results.Json(new { error = "The request lacks the desk's header." }, statusCode: StatusCodes.Status403Forbidden);
        try
        {
            return await Admit(http) ?? await next(context);
        }
        catch (Exception error) when (DeskBusy.Is(error) && !http.Response.HasStarted)
        {
            return DeskBusy.Answer(http);
        }
    }

    // Null: the manager may pass.
    private async Task<IResult?> Admit(HttpContext http)
    {
        if (await sessions.Find(http.Request.Cookies[DeskSessions.CookieName], http.RequestAborted) is not { } managerId)
            return Results.Json(new { error = "Not signed in." }, statusCode: StatusCodes.Status401Unauthorized);
        http.Items[ManagerId] = managerId;
        http.Response.Headers.CacheControl = "no-store";
        return null;
    }
}
