using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs;

public sealed class UnderstandingTests
{
    [Theory]
    [InlineData("need", "en", "Buy a flat", "buy")]
    [InlineData("need", "en", "  BUY, a flat!!! ", "buy")]
    [InlineData("need", "en", "2", "sell")]
    [InlineData("need", "en", "2.", "sell")]
    [InlineData("need", "en", "I'd like to buy something nice", "buy")]
    [InlineData("need", "en", "mortage", "mortgage")]
    [InlineData("need", "en", "renovaton", "renovation")]
    [InlineData("need", "en", "Купить квартиру", "buy")]
    [InlineData("need", "ru", "купить квартриу", "buy")]
    [InlineData("need", "ru", "Нужен РЕМОНТ", "renovation")]
    [InlineData("need", "en", "I want to buy and to sell", null)]
    [InlineData("need", "en", "I do not want to buy", null)]
    [InlineData("need", "en", "9", null)]
    [InlineData("need", "en", "", null)]
    [InlineData("need", "en", "🙂", null)]
    [InlineData("timing", "en", "not now", "no-date")]
    [InlineData("timing", "ru", "не сейчас", "no-date")]
    [InlineData("authority", "ru", "я", "me")]
    [InlineData("authority", "en", "not me", "other")]
    [InlineData("budget", "en", "120k", "100k-200k")]
    [InlineData("budget", "en", "€ 99,999", "to-100k")]
    [InlineData("budget", "en", "200 000", "from-200k")]
    [InlineData("budget", "en", "1.5 million", "from-200k")]
    [InlineData("budget", "en", "100-150 thousand", "100k-200k")]
    [InlineData("budget", "en", "120", null)]
    [InlineData("budget", "ru", "около 150 тыс", "100k-200k")]
    [InlineData("budget", "ru", "1,2 млн", "from-200k")]
    [InlineData("size", "en", "60 m2", "45-80m")]
    [InlineData("size", "ru", "примерно 44 кв", "to-45m")]
    [InlineData("size", "ru", "двушка", "45-80m")]
    [InlineData("consent", "en", "Yes please", "yes")]
    [InlineData("consent", "en", "no way, yes", "no")]
    [InlineData("consent", "en", "yes, but not now", null)]
    [InlineData("consent", "ru", "Да, конечно", "yes")]
    [InlineData("consent", "ru", "не согласен", "no")]
    [InlineData("name", "en", "My name is Anna", "Anna")]
    [InlineData("name", "en", "I'm Anna.", "Anna")]
    [InlineData("name", "ru", "Меня зовут Пётр Ильич", "Пётр Ильич")]
    [InlineData("name", "en", "12345", null)]
    [InlineData("name", "en", "https://evil.example", null)]
    [InlineData("name", "en", "why do you need it?", null)]
    [InlineData("name", "en", "\u202Eann\u0000a", "anna")]
    public void Typed_words_mean(string step, string language, string typed, string? value)
    {
        var scene = new Scene(Shipped.Qualify, language, Shipped.MondayMorning, Shipped.Riga);

        var reading = AnswerReading.Typed(Shipped.Qualify.Step(step)!, typed, scene);

        Assert.Equal(value, (reading as Reading.Understood)?.Value);
    }

    [Theory]
    [InlineData("/back", "Back")]
    [InlineData(" /HELP@shop_bot now", "Help")]
    [InlineData("/language ru", "Language")]
    [InlineData("назад", "Back")]
    [InlineData("← Back", "Back")]
    [InlineData("Stop!", "Stop")]
    [InlineData("по-русски", "Language")]
    [InlineData("оператор", "Person")]
    [InlineData("/nonsense", null)]
    [InlineData("/", null)]
    [InlineData("hello", null)]
    public void A_command_is_heard(string typed, string? command)
    {
        var book = Shipped.Qualify.Commands;

        var heard = book.BySlash(typed) ?? book.ByWords(Words.Normalise(typed));

        Assert.Equal(command, heard?.Command.ToString());
    }

    [Fact]
    public void A_name_is_cut_at_a_hundred_characters_and_never_within_one()
    {
        var clean = Words.Clean(new string('a', 99) + "🙂🙂", 100);

        Assert.Equal(new string('a', 99), clean);
    }

    [Fact]
    public void Every_language_has_the_same_texts_with_the_same_placeholders()
    {
        var english = LanguagePack.All["en"];
        foreach (var pack in LanguagePack.All.Values)
        {
            Assert.Equal(english.Texts.Keys.Order(), pack.Texts.Keys.Order());
            Assert.Equal(english.Commands.Keys.Order(), pack.Commands.Keys.Order());
            Assert.All(english.Texts, text => Assert.Equal(Placeholders(text.Value), Placeholders(pack.Texts[text.Key])));
        }
    }

    private static IEnumerable<string> Placeholders(string text) => Bot.Dialogs.Scripting.TextTemplate.Parse(text).Placeholders.Distinct().Order();
}
