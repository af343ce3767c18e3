namespace Bot.Host.Scripts;

/// <summary>Event ids 1200–1299.</summary>
internal static partial class ScriptsLog
{
    [LoggerMessage(1200, LogLevel.Information, "New dialog scripts are in force: {Changes}")]
    public static partial void ScriptsTaken(this ILogger log, string changes);

    [LoggerMessage(1201, LogLevel.Error, "The changed dialog scripts have {Faults} faults and are kept out; those of {Since:u} go on")]
    public static partial void ScriptsRefused(this ILogger log, int faults, DateTimeOffset since);

    [LoggerMessage(1202, LogLevel.Error, "{Fault}")]
    public static partial void ScriptFault(this ILogger log, string fault);

    [LoggerMessage(1203, LogLevel.Warning, "Changes of the scripts' folder are not announced here; it is looked at every {Seconds} s instead")]
    public static partial void FolderNotWatched(this ILogger log, Exception error, int seconds);

    [LoggerMessage(1204, LogLevel.Error, "Looking at the scripts' folder failed; it is tried again")]
    public static partial void LookFailed(this ILogger log, Exception error);
}
