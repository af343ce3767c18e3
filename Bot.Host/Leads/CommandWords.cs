using System.Collections.Frozen;
using Bot.Domain.Leads;

namespace Bot.Host.Leads;

/// <summary>The words a command's arguments may be, English and Russian together; lower case, "ё" as "е".</summary>
internal static class CommandWords
{
    public const string All = "all";
    public const string Hot = "hot";
    public const string New = "new";
    public const string Mine = "mine";
    public const string Waiting = "waiting";
    public const string Today = "today";
    public const string Week = "week";
    public const string Month = "month";

    public static readonly IReadOnlyList<string> FilterNames = [Hot, New, Mine, Waiting, All];
    public static readonly IReadOnlyList<string> PeriodNames = [Today, Week, Month];

    /// <summary>The reasons that have a button and are counted together; any other words are a reason too.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["price", "no-need", "elsewhere", "unreachable", "other"];

    public static readonly FrozenDictionary<string, string> Filters = Table(
        (Hot, "hot|горячие|горячий"), (New, "new|новые|новый|free|свободные"), (Mine, "mine|my|мои|мой"),
        (Waiting, "waiting|wait|ждут|ждет|ожидают"), (All, "all|все|everything"));

    public static readonly FrozenDictionary<string, string> Periods = Table(
        (Today, "today|day|сегодня|день"), (Week, "week|неделя|неделю|за неделю"), (Month, "month|месяц|за месяц"));

    public static readonly FrozenDictionary<string, LeadStage> Stages = Table(
        (LeadStage.New, "new|free|open|reopen|новый|новая|новые|свободен|открыть|вернуть"),
        (LeadStage.Taken, "taken|take|in work|взят|взята|в работе|взять"),
        (LeadStage.Contacted, "contacted|contact|talked|spoke|reached|контакт|на связи|связались|поговорили"),
        (LeadStage.Prospect, "prospect|qualified|fits|перспективный|перспектива|подходит|квалифицирован"),
        (LeadStage.Later, "later|postponed|postpone|позже|потом|отложен|отложить|отложено"),
        (LeadStage.Won, "won|win|sold|client|выигран|продано|продан|сделка|клиент|купил|успех"),
        (LeadStage.Lost, "lost|lose|refused|проигран|потерян|потеряно|отказ|отказался"));

    public static readonly FrozenSet<string> CalledWords = Set("called|call|phoned|позвонил|позвонила|дозвон|дозвонился|дозвонилась|созвонились");
    public static readonly FrozenSet<string> NoAnswerWords = Set("no answer|noanswer|no-answer|missed|недозвон|нет ответа|не отвечает|не дозвонился|не дозвонилась");

    public static string Plain(string words) => words.Trim().ToLowerInvariant().Replace('ё', 'е');

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Table<T>(params (T Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|').Select(word => KeyValuePair.Create(word, row.Meaning))).ToFrozenDictionary(StringComparer.Ordinal);
}
