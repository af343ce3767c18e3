namespace Telegram.Bot.Types.Enums;

/// <summary>Kind of a poll.</summary>
[JsonConverter(typeof(EnumConverter<PollType>))]
public enum PollType
{
    Regular = 1,
    Quiz,
}
