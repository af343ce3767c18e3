using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Russian typed in Latin letters, in a dialog as it runs.</summary>
public sealed class LatinLettersTests
{
    private readonly TurnPlay _play = TurnPlay.Of(DialogScripts.Load([.. ScriptSource.Shipped], Shipped.Firm()), "qualify", "ru");

    [Fact]
    public void Answers_are_heard()
    {
        _play.Come().Say("hochu prodat kvartiru");

        Assert.Equal("sell", _play.Snapshot["product"]);
    }

    [Fact]
    public void Commands_are_heard()
    {
        _play.Come().Say("ne pishite mne bolshe");

        Assert.Equal(DialogStatus.Stopped, _play.Snapshot.Status);
    }

    [Fact]
    public void An_options_own_latin_words_stay_its_own()
    {
        var plan = TurnPlay.Of(DialogScripts.Load([new ScriptSource("plan.yaml", """
            script: plan
            languages: [ru]
            steps:
              - id: plan
                kind: choice
                text: { ru: "Какой план?" }
                options:
                  - { id: one, text: { ru: "Da Vinci" } }
                  - { id: two, text: { ru: "Другой" } }
              - { id: bye, kind: end, text: { ru: "Спасибо. Пишите сюда." }, actions: [write] }
            """)], Shipped.Firm()), "plan", "ru");

        Assert.Equal("one", plan.Come().Say("Da Vinci").Snapshot["plan"]);
    }

    [Theory]
    [InlineData("lorem ipsum dolor")]
    [InlineData("xyz")]
    [InlineData("Sergej Petrov")]
    public void What_is_no_Russian_is_not_made_any(string text)
    {
        _play.Come().Say(text);

        Assert.Null(_play.Snapshot["product"]);
    }
}
