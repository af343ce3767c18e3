namespace Bot.Host.Settings;

/// <summary>Event ids 1100–1199.</summary>
internal static partial class SettingsLog
{
    [LoggerMessage(1100, LogLevel.Warning, "Nothing reads the setting {Name}; is {Nearest} meant? (environment: {Variable})")]
    public static partial void NothingReads(this ILogger log, string name, string nearest, string variable);
}
