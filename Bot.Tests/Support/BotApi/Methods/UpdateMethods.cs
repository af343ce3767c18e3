using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>Webhook settings.</summary>
internal static partial class UpdateMethods
{
    private const int DefaultConnections = 40;

    public static void SetWebhook(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var settings = Settings(parameters);
        var isSame = world.Feed.Webhook?.Settings == settings;
        if (!isSame && world.WebhookSetAt is { } last && world.Now - last < TimeSpan.FromSeconds(1))
            throw ApiRefusal.TooManyRequests(1);
        world.Feed.SetAllowed(parameters.Structure("allowed_updates"));
        if (parameters.Flag("drop_pending_updates"))
            world.Feed.Clear();
        if (!isSame)
        {
            world.WebhookSetAt = world.Now;
            world.Feed.SetWebhook(settings is null ? null : new WebhookPusher(world, settings, world.WebhookClient, world.Options.Time));
        }
        result.WriteBooleanValue(true);
    }

    public static void DeleteWebhook(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        if (parameters.Flag("drop_pending_updates"))
            world.Feed.Clear();
        world.Feed.SetWebhook(null);
        result.WriteBooleanValue(true);
    }

    public static void GetWebhookInfo(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var webhook = world.Feed.Webhook;
        result.WriteStartObject();
        result.WriteString("url", webhook?.Settings.Url ?? "");
        result.WriteBoolean("has_custom_certificate", false);
        result.WriteNumber("pending_update_count", world.Feed.PendingCount);
        if (webhook is not null)
            result.WriteNumber("max_connections", webhook.Settings.MaxConnections);
        if (webhook?.LastError is { } error)
        {
            result.WriteNumber("last_error_date", error.At.ToUnixTimeSeconds());
            result.WriteString("last_error_message", error.Message);
        }
        if (world.Feed.Allowed is { } allowed)
        {
            result.WriteStartArray("allowed_updates");
            foreach (var kind in allowed)
                result.WriteStringValue(kind);
            result.WriteEndArray();
        }
        result.WriteEndObject();
    }

    // Like a Bot API server in local mode, http is accepted too, but for this machine only.
    private static WebhookSettings? Settings(ApiParameters parameters)
    {
        if (parameters.Text("url") is not { Length: > 0 } url)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
            throw ApiRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        var secret = parameters.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
            throw ApiRefusal.BadRequest("secret token contains unallowed characters");
        var connections = (int)Math.Clamp(parameters.Number("max_connections") ?? DefaultConnections, 1, 100);
        return new WebhookSettings(url, secret, connections);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
