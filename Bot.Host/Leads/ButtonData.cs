using System.Globalization;
using Bot.Domain.Firm;

namespace Bot.Host.Leads;

/// <summary>
/// What a card's button sends back: <c>l|42|take|3</c> – the lead's number, a verb, and the <c>StageSeq</c> the button was
/// shown for. At most 64 bytes (Bot API, callback_data). Any client can send any of it, so reading never throws.
/// </summary>
internal static class ButtonData
{
    public const string Take = "take";
    public const string Called = "called";
    public const string NoAnswer = "noanswer";
    public const string Won = "won";
    public const string Reopen = "reopen";
    public const string LostMenu = "lost";
    public const string LaterMenu = "later";
    public const string Card = "card";
    private const string LostFor = "lost:";
    private const string LaterBy = "later:";
    private const int MaxBytes = 64;

    /// <summary>The spans of the "later" menu: verb's end and days.</summary>
    public static readonly IReadOnlyList<(string Name, int Days)> Spans = [("1d", 1), ("3d", 3), ("1w", 7), ("1m", 30)];

    public static string Write(int number, string verb, int stageSeq) => string.Create(CultureInfo.InvariantCulture, $"l|{number}|{verb}|{stageSeq}");

    public static string LoseFor(string reason) => LostFor + reason;

    public static string PostponeBy(string span) => LaterBy + span;

    /// <summary>The command, with <see cref="ManagerCommand.ShownFor"/> set; null for anything that no card of ours carries.</summary>
    /// <param name="now">What "in three days" is counted from.</param>
    public static ManagerCommand? Read(string? data, DateTimeOffset now, WorkingHours hours)
    {
        if (data is null || data.Length > MaxBytes || data.Split('|') is not ["l", var first, var verb, var last])
            return null;
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            return null;
        return Command(number, verb, now, hours) is { } command ? command with { ShownFor = seq } : null;
    }

    private static ManagerCommand? Command(int number, string verb, DateTimeOffset now, WorkingHours hours) => verb switch
    {
        Take => new ManagerCommand.Take(number),
        Called => new ManagerCommand.Called(number),
        NoAnswer => new ManagerCommand.NoAnswer(number),
        Won => new ManagerCommand.Win(number, null),
        Reopen => new ManagerCommand.MoveTo(number, Bot.Domain.Leads.LeadStage.New),
        LostMenu or LaterMenu or Card => new ManagerCommand.OpenMenu(number, verb),
        _ when verb.StartsWith(LostFor, StringComparison.Ordinal) && CommandWords.Reasons.Contains(verb[LostFor.Length..]) =>
            new ManagerCommand.Lose(number, verb[LostFor.Length..]),
        _ when verb.StartsWith(LaterBy, StringComparison.Ordinal) && Days(verb[LaterBy.Length..]) is { } days =>
            new ManagerCommand.Postpone(number, WhenReading.OpeningAhead(days, now, hours)),
        _ => null,
    };

    private static int? Days(string span)
    {
        foreach (var (name, days) in Spans)
        {
            if (name == span)
                return days;
        }

        return null;
    }
}
