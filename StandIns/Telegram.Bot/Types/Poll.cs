namespace Telegram.Bot.Types;

/// <summary>A poll.</summary>
public class Poll
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Question { get; set; } = default!;

    public MessageEntity[]? QuestionEntities { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PollOption[] Options { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int TotalVoterCount { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsClosed { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsAnonymous { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PollType Type { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool AllowsMultipleAnswers { get; set; }

    public int? OpenPeriod { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? CloseDate { get; set; }
}
