using System.Collections.Frozen;
using System.Globalization;
using Bot.Domain;
using Bot.Domain.Leads;
using Bot.Host.Firm;

namespace Bot.Host.Leads;

/// <summary>
/// Reads what a manager typed. Never throws, whatever the text; a refusal says what is right, with an example.
/// A singleton; thread-safe.
/// </summary>
internal sealed class CommandParser(FirmProfile firm, ManagerWords say)
{
    private const int MaxWords = 4000;
    private const int MaxReason = 200;
    private const int MaxFind = 100;
    private const int Echoed = 30;
    private static readonly char[] Spaces = [' ', '\n', '\r', '\t', '\u00A0'];

    /// <param name="text">As typed, beginning with "/"; an "@botname" after the command is already taken away.</param>
    /// <param name="now">What "tomorrow" is counted from.</param>
    public Outcome<ManagerCommand> Parse(string text, DateTimeOffset now)
    {
        var (name, rest) = Split(text.Trim());
        name = name.ToLowerInvariant();
        return name switch
        {
            "/help" or "/start" => new ManagerCommand.Help(),
            "/desk" => new ManagerCommand.OpenDesk(),
            "/invite" => new ManagerCommand.Invite(),
            "/dismiss" => new ManagerCommand.Dismiss(PlainText.Line(rest, MaxFind)),
            "/unbind" => new ManagerCommand.Unbind(PlainText.Line(rest, MaxFind)),
            "/leads" => Choice(name, rest, CommandWords.Filters, filter => new ManagerCommand.List(filter)),
            "/stats" => Choice(name, rest, CommandWords.Periods, period => new ManagerCommand.Stats(period)),
            "/find" => Wording(rest, MaxFind, name) is { } refusal ? refusal : new ManagerCommand.Find(rest),
            "/lead" or "/take" or "/release" or "/called" or "/noanswer" or "/status" or "/won" or "/lost" or "/later" or "/note" or "/reply" =>
                OfLead(name, rest, now),
            _ => new Refusal("UnknownCommand", PlainText.Line(name, Echoed)),
        };
    }

    private Outcome<ManagerCommand> OfLead(string name, string rest, DateTimeOffset now)
    {
        if (rest.Length == 0)
            return new Refusal("NumberMissing", Example(name));
        var (first, words) = Split(rest is ['#' or '№', ..] ? rest[1..].TrimStart() : rest);
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return new Refusal("NumberWrong", PlainText.Line(first, Echoed), Example(name));
        return name switch
        {
            "/lead" => new ManagerCommand.Show(number),
            "/take" => new ManagerCommand.Take(number),
            "/release" => new ManagerCommand.Release(number),
            "/called" => new ManagerCommand.Called(number),
            "/noanswer" => new ManagerCommand.NoAnswer(number),
            "/won" => Win(number, words),
            "/lost" => Lose(number, words),
            "/later" => Postpone(number, words, now),
            "/note" => Wording(words, MaxWords, name) is { } refusal ? refusal : new ManagerCommand.AddNote(number, words),
            "/reply" => Wording(words, MaxWords, name) is { } refusal ? refusal : new ManagerCommand.Reply(number, words),
            _ => Move(number, words, now),
        };
    }

    private static Outcome<ManagerCommand> Win(int number, string words)
    {
        if (words.Length == 0)
            return new ManagerCommand.Win(number, null);
        return AmountReading.Read(words) is { } amount
            ? new ManagerCommand.Win(number, amount)
            : new Refusal("AmountWrong", PlainText.Line(words, Echoed), Number(number));
    }

    private static Outcome<ManagerCommand> Lose(int number, string words)
    {
        if (words.Length == 0)
            return new Refusal("ReasonMissing", Number(number));
        return words.Length > MaxReason
            ? new Refusal("TextTooLong", Number(words.Length), Number(MaxReason))
            : new ManagerCommand.Lose(number, ManagerWords.ReasonKey(words));
    }

    private Outcome<ManagerCommand> Postpone(int number, string words, DateTimeOffset now)
    {
        if (words.Length == 0)
            return new Refusal("WhenMissing", Number(number));
        var when = WhenReading.Read(words, now, firm.Hours);
        return when.Refusal is { } refusal
            ? refusal with { Arguments = [.. refusal.Arguments, Number(number)] }
            : new ManagerCommand.Postpone(number, when.Value);
    }

    private Outcome<ManagerCommand> Move(int number, string words, DateTimeOffset now)
    {
        if (words.Length == 0)
            return new Refusal("StageMissing", Number(number));
        var (first, rest) = Split(words);
        var whole = words.Length <= Echoed ? CommandWords.Plain(words) : "";
        if (CommandWords.CalledWords.Contains(whole))
            return new ManagerCommand.Called(number);
        if (CommandWords.NoAnswerWords.Contains(whole))
            return new ManagerCommand.NoAnswer(number);
        if (!CommandWords.Stages.TryGetValue(whole, out var stage))
        {
            // "/status 42 lost too expensive": what follows the stage belongs to it.
            if (!CommandWords.Stages.TryGetValue(CommandWords.Plain(first), out stage) || stage is not (LeadStage.Won or LeadStage.Lost or LeadStage.Later))
                return new Refusal("StageWrong", PlainText.Line(words, Echoed), Number(number));
        }
        else if (whole.Contains(' ', StringComparison.Ordinal))
        {
            rest = "";
        }

        return stage switch
        {
            LeadStage.Won => Win(number, rest),
            LeadStage.Lost => Lose(number, rest),
            LeadStage.Later => Postpone(number, rest, now),
            LeadStage.New or LeadStage.Taken or LeadStage.Contacted or LeadStage.Prospect => new ManagerCommand.MoveTo(number, stage),
            _ => new Refusal("StageWrong", PlainText.Line(words, Echoed), Number(number)),
        };
    }

    private static Outcome<ManagerCommand> Choice(string command, string words, FrozenDictionary<string, string> known, Func<string, ManagerCommand> make)
    {
        var isFilter = known == CommandWords.Filters;
        if (words.Length == 0)
            return make(isFilter ? CommandWords.All : CommandWords.Today);
        var names = isFilter ? CommandWords.FilterNames : CommandWords.PeriodNames;
        return words.Length <= Echoed && known.TryGetValue(CommandWords.Plain(words), out var meant)
            ? make(meant)
            : new Refusal("ChoiceWrong", PlainText.Line(words, Echoed), string.Join(", ", names), $"{command} {names[0]}");
    }

    private Refusal? Wording(string words, int max, string command) =>
        PlainText.Lines(words, max + 1).Length switch
        {
            0 => new Refusal("TextMissing", Example(command)),
            _ when words.Length > max => new Refusal("TextTooLong", Number(words.Length), Number(max)),
            _ => null,
        };

    private string Example(string command) => say[$"example.{command[1..]}"];

    private static (string First, string Others) Split(string text)
    {
        var end = text.AsSpan().IndexOfAny(Spaces);
        return end < 0 ? (text, "") : (text[..end], text[end..].Trim());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
