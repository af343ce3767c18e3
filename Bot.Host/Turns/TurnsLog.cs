namespace Bot.Host.Turns;

/// <summary>Event ids 1000–1099.</summary>
internal static partial class TurnsLog
{
    [LoggerMessage(1000, LogLevel.Error, "The handler of update {ExternalId} from {Channel} failed; the update is parked")]
    public static partial void TurnFailed(this ILogger log, Exception error, string channel, string externalId);

    [LoggerMessage(1001, LogLevel.Error, "Update {ExternalId} from {Channel} is given up after {Attempts} tries; managers are told")]
    public static partial void UpdateDead(this ILogger log, string channel, string externalId, int attempts);

    [LoggerMessage(1002, LogLevel.Error, "The loop that retries parked updates failed; it goes on")]
    public static partial void ParkingLoopFailed(this ILogger log, Exception error);
}
