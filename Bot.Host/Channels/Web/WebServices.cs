using System.Net;
using Bot.Host.Delivery;
using Bot.Host.Settings;
using Bot.Host.Storage;
using Bot.Host.Turns;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>The web channel: Direct Line 3.0, the widget and the pages that show it.</summary>
internal static class WebServices
{
    /// <summary>Path below which Direct Line lives.</summary>
    public const string Root = "/v3/directline";

    private const string TokenPath = "/chat/token";
    private const string SessionPath = Root + "/session/getsessionid";
    private const string Plain = "web";
    private const string WithCredentials = "web-session";

    /// <summary>Needs storage, firm and turns.</summary>
    public static void AddWeb(this IServiceCollection services)
    {
        services.AddSettings<WebOptions>("Web", WebSettings.Check);
        services.AddSettings<RateLimitOptions>("RateLimits", WebSettings.Check);
        services.TryAddSingleton<SecretStore>();
        services.TryAddSingleton<TranscriptReader>();
        services.AddSingleton<WebTokens>();
        services.AddHostedService<WebStart>();
        services.AddSingleton<WebLimits>();
        services.AddSingleton<AllowedOrigins>();
        services.AddSingleton<ConversationBells>();
        services.AddSingleton<WebConversations>();
        services.AddSingleton<WebChannel>();
        services.AddSingleton<IVisitorChannel>(provider => provider.GetRequiredService<WebChannel>());
        services.AddSingleton<EchoMiddleware>();
        services.AddSingleton<WebAdapter>();
        services.AddSingleton<ChannelAdapter>(provider => provider.GetRequiredService<WebAdapter>());
        services.AddSingleton<StreamFeed>();
        services.AddSingleton<WebPages>();
        services.AddSingleton<HandedFiles>();
        services.AddSingleton<DirectLineDoor>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<LargeAnswers>();
        services.AddSingleton<ActivityReads>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<AllowedOrigins>(AllowOrigins);
    }

    /// <summary>Call before other middleware that looks at scheme, host or address.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.UseForwardedHeaders(BelievedProxies(app.Services.GetRequiredService<IOptions<WebOptions>>().Value));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.UseWhen(http => http.Request.Path.StartsWithSegments(SessionPath), branch => branch.UseCors(WithCredentials));
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(TokenPath) || (http.Request.Path.StartsWithSegments(Root) && !http.Request.Path.StartsWithSegments(SessionPath)),
            branch => branch.UseCors(Plain));
        MapDirectLine(app);
        MapPages(app);
    }

    private static void MapDirectLine(WebApplication app)
    {
        var door = app.Services.GetRequiredService<DirectLineDoor>();
        var tokens = app.Services.GetRequiredService<TokenEndpoints>();
        app.MapPost(TokenPath, door.Guard(tokens.ForPage));

        var line = app.MapGroup(Root);
        line.MapPost("/tokens/generate", door.Guard(tokens.Generate));
        line.MapPost("/tokens/refresh", door.Guard(tokens.Refresh));

        var conversations = app.Services.GetRequiredService<ConversationEndpoints>();
        line.MapPost("/conversations", door.Guard(conversations.Start));
        line.MapGet("/conversations/{id}", door.Guard(conversations.Resume));
        line.MapGet("/session/getsessionid", door.Guard(conversations.SessionId));

        var activities = app.Services.GetRequiredService<ActivityEndpoints>();
        line.MapGet("/conversations/{id}/activities", door.Guard(app.Services.GetRequiredService<ActivityReads>().Get));
        line.MapPost("/conversations/{id}/activities", door.Guard(activities.Post));
        line.MapPost("/conversations/{id}/upload", door.Guard(activities.Upload));

        line.MapGet("/conversations/{id}/stream", door.Guard(app.Services.GetRequiredService<StreamEndpoint>().Open));
        line.Map("/{**rest}", http => http.Fault(StatusCodes.Status404NotFound, "BadArgument", "Direct Line 3.0 has no such call."));
    }

    private static void MapPages(WebApplication app)
    {
        var pages = app.Services.GetRequiredService<WebPages>();
        string[] read = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/", read, pages.Site);
        app.MapMethods("/chat", read, pages.Chat);
        app.MapMethods("/widget.js", read, pages.Widget);
        app.MapMethods("/site.css", read, pages.File("site.css"));
        app.MapMethods("/favicon.svg", read, pages.File("favicon.svg"));
        var files = app.Services.GetRequiredService<HandedFiles>();
        app.MapMethods(WebAttachments.FilesPath + "{name}", read, (HttpContext http, string name) => files.Get(http, name));
        // Asked for unbidden where an answer is no page of ours, such as the health report.
        app.MapMethods("/favicon.ico", read, pages.File("favicon.svg"));
    }

    // Headers by name: a star does not cover "authorization". Clients poll with ever new addresses, each with a preflight.
    private static void AllowOrigins(CorsOptions cors, AllowedOrigins origins)
    {
        cors.AddPolicy(Plain, policy => Common(policy, origins));
        cors.AddPolicy(WithCredentials, policy => Common(policy, origins).AllowCredentials());
    }

    private static CorsPolicyBuilder Common(CorsPolicyBuilder policy, AllowedOrigins origins) => policy
        .SetIsOriginAllowed(origins.Allows)
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromMinutes(10));

    private static ForwardedHeadersOptions BelievedProxies(WebOptions web)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // From the nearest on, as far as they are believed: a second proxy may stand before the first.
            ForwardLimit = null,
        };
        foreach (var proxy in web.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }

        return options;
    }
}
