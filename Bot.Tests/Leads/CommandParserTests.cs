using Bot.Domain;
using Bot.Domain.Leads;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Managers;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Leads;

public sealed class CommandParserTests
{
    private static readonly FirmProfile Firm = new(Options.Create(new FirmOptions { TimeZone = "Europe/Riga", Country = "LV" }));
    private static readonly CommandParser Parser = new(Firm, new ManagerWords(Firm));

    public static TheoryData<string, object> Understood => new()
    {
        { "/help", new ManagerCommand.Help() },
        { "/HELP", new ManagerCommand.Help() },
        { "  /leads  ", new ManagerCommand.List("all") },
        { "/leads Hot", new ManagerCommand.List("hot") },
        { "/leads мои", new ManagerCommand.List("mine") },
        { "/leads ждут", new ManagerCommand.List("waiting") },
        { "/lead 42", new ManagerCommand.Show(42) },
        { "/lead #42", new ManagerCommand.Show(42) },
        { "/lead # 42", new ManagerCommand.Show(42) },
        { "/lead №42", new ManagerCommand.Show(42) },
        { "/Take 42", new ManagerCommand.Take(42) },
        { "/release 42", new ManagerCommand.Release(42) },
        { "/status 42 Contacted", new ManagerCommand.MoveTo(42, LeadStage.Contacted) },
        { "/status 42 prospect", new ManagerCommand.MoveTo(42, LeadStage.Prospect) },
        { "/status 42 взят", new ManagerCommand.MoveTo(42, LeadStage.Taken) },
        { "/status 42 в работе", new ManagerCommand.MoveTo(42, LeadStage.Taken) },
        { "/status 42 new", new ManagerCommand.MoveTo(42, LeadStage.New) },
        { "/status 42 called", new ManagerCommand.Called(42) },
        { "/status 42 No Answer", new ManagerCommand.NoAnswer(42) },
        { "/status 42 не отвечает", new ManagerCommand.NoAnswer(42) },
        { "/status 42 won", new ManagerCommand.Win(42, null) },
        { "/status 42 won 500k", new ManagerCommand.Win(42, 500_000m) },
        { "/status 42 отказ цена", new ManagerCommand.Lose(42, "price") },
        { "/won 42", new ManagerCommand.Win(42, null) },
        { "/won 42 500 000", new ManagerCommand.Win(42, 500_000m) },
        { "/lost 42 Price", new ManagerCommand.Lose(42, "price") },
        { "/lost 42 купили у других", new ManagerCommand.Lose(42, "elsewhere") },
        { "/lost 42 moved away", new ManagerCommand.Lose(42, "moved away") },
        { "/note 42 first line\nsecond line", new ManagerCommand.AddNote(42, "first line\nsecond line") },
        { "/note 42\nbelow", new ManagerCommand.AddNote(42, "below") },
        { "/reply 42 Добрый день!", new ManagerCommand.Reply(42, "Добрый день!") },
        { "/find Иван", new ManagerCommand.Find("Иван") },
        { "/stats", new ManagerCommand.Stats("today") },
        { "/stats неделя", new ManagerCommand.Stats("week") },
        { "/stats month", new ManagerCommand.Stats("month") },
        { "/desk", new ManagerCommand.OpenDesk() },
    };

    [Theory]
    [MemberData(nameof(Understood))]
    public void A_command_is_understood(string text, object command) => Assert.Equal(command, Parser.Parse(text, DeskBench.Noon).Value);

    [Theory]
    [InlineData("", "UnknownCommand")]
    [InlineData("hello", "UnknownCommand")]
    [InlineData("/", "UnknownCommand")]
    [InlineData("/frobnicate 42", "UnknownCommand")]
    [InlineData("/take", "NumberMissing")]
    [InlineData("/take it", "NumberWrong")]
    [InlineData("/take 0", "NumberWrong")]
    [InlineData("/take -5", "NumberWrong")]
    [InlineData("/take 4.2", "NumberWrong")]
    [InlineData("/take ##42", "NumberWrong")]
    [InlineData("/take #", "NumberWrong")]
    [InlineData("/take 99999999999999999999", "NumberWrong")]
    [InlineData("/take ٤٢", "NumberWrong")]
    [InlineData("/leads purple", "ChoiceWrong")]
    [InlineData("/stats century", "ChoiceWrong")]
    [InlineData("/status 42", "StageMissing")]
    [InlineData("/status 42 purple", "StageWrong")]
    [InlineData("/status 42 contacted yesterday", "StageWrong")]
    [InlineData("/status 42 lost", "ReasonMissing")]
    [InlineData("/status 42 later", "WhenMissing")]
    [InlineData("/lost 42", "ReasonMissing")]
    [InlineData("/later 42", "WhenMissing")]
    [InlineData("/later 42 sometime", "WhenWrong")]
    [InlineData("/later 42 yesterday", "WhenWrong")]
    [InlineData("/later 42 2020-01-01", "WhenPast")]
    [InlineData("/won 42 lots", "AmountWrong")]
    [InlineData("/won 42 -5", "AmountWrong")]
    [InlineData("/note 42", "TextMissing")]
    [InlineData("/note 42 \u202E\u200B", "TextMissing")]
    [InlineData("/reply 42", "TextMissing")]
    [InlineData("/find", "TextMissing")]
    public void What_is_wrong_is_named(string text, string code) => Assert.Equal(code, Parser.Parse(text, DeskBench.Noon).Refusal?.Code);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void Every_refusal_is_a_whole_sentence_with_an_example(string language)
    {
        var firm = new FirmProfile(Options.Create(new FirmOptions { Language = language }));
        var say = new ManagerWords(firm);
        var parser = new CommandParser(firm, say);
        foreach (var text in new[] { "x", "/take", "/take x", "/status 4", "/status 4 x", "/lost 4", "/later 4", "/later 4 x", "/later 4 1.1.2020", "/won 4 x", "/note 4", "/reply 4", "/find", "/leads x", "/stats x" })
        {
            var sentence = say.Refuse(parser.Parse(text, DeskBench.Noon).Refusal!).Text;
            Assert.Contains("/", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Hostile_text_never_throws()
    {
        var random = new Random(7);
        const string Alphabet = "0123456789#/.,:- \n\t\0\u202E\u0301ЖжAzё№٤\uD83D😀{}'\"\\%_[]";
        foreach (var name in new[] { "/lead", "/take", "/status", "/won", "/lost", "/later", "/note", "/reply", "/find", "/stats", "/leads", "" })
        {
            Assert.NotNull(Say(Parser.Parse($"{name} 42 {new string('9', 65_536)}", DeskBench.Noon)));
            Assert.NotNull(Say(Parser.Parse($"{name} {new string('\u0301', 65_536)}", DeskBench.Noon)));
            for (var i = 0; i < 2000; i++)
                Say(Parser.Parse($"{name} 42 {string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]))}", DeskBench.Noon));
        }
    }

    [Fact]
    public void No_script_may_take_the_name_of_a_managers_command() =>
        Assert.True(ManagerTurn.Verbs.SetEquals(Bot.Dialogs.Scripting.Files.ScriptFileReader.ManagersCommands));

    private static object Say(Outcome<ManagerCommand> outcome) =>
        (object?)outcome.Value ?? new ManagerWords(Firm).Refuse(outcome.Refusal!).Text;
}
