namespace Bot.Host.Start;

/// <summary>Kestrel, logging and shutdown, as this host needs them.</summary>
internal static class ServerSettings
{
    /// <summary>No request body is larger than this; each endpoint has its own smaller limit.</summary>
    private const int MaxBodyBytes = 4 * 1024 * 1024;

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        // Why a start failed is told in one place, without a stack trace (StartFaults); what stops a running host stays critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
            builder.WebHost.UseUrls("http://localhost:5080");
    }
}
