namespace Telegram.Bot;

/// <summary>How the Bot API writes JSON: snake_case names, absent instead of null or default, numbers also as strings.</summary>
public static class JsonBotAPI
{
    /// <summary>Shared by every request, answer and webhook body. Its cached metadata makes the second use cheap.</summary>
    public static JsonSerializerOptions Options { get; } = Configured();

    /// <summary>Gives other options (those of an ASP.NET endpoint, say) the same rules.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        return options;
    }
}
