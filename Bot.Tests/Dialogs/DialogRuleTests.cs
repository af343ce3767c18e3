using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>Rules that a transcript shows only in passing.</summary>
public sealed class DialogRuleTests
{
    [Theory]
    [InlineData("now", "me", Temperature.Hot)]
    [InlineData("now", "together", Temperature.Hot)]
    [InlineData("now", "other", Temperature.Warm)]
    [InlineData("two-months", "me", Temperature.Warm)]
    [InlineData("two-months", "other", Temperature.Warm)]
    [InlineData("no-date", "me", Temperature.Cold)]
    [InlineData("no-date", "other", Temperature.Cold)]
    public void Timing_and_authority_make_the_temperature(string timing, string authority, Temperature temperature)
    {
        var judged = Shipped.Qualify.Qualification.Judge(new Dictionary<string, string> { ["timing"] = timing, ["authority"] = authority });

        Assert.Equal(temperature, judged.Temperature);
        Assert.Contains("timing", judged.Because);
    }

    [Fact]
    public void Only_his_own_shared_number_is_proven()
    {
        var atPhone = Play("buy", "2", "me", "now", "yes", "Anna");

        var foreign = Advance(atPhone, new Inbound.SharedContact("+371 21234567", "Robert", IsOwn: false));
        var own = Advance(atPhone, new Inbound.SharedContact("37121234567", "Robert", IsOwn: true));

        Assert.False(Assert.Single(foreign.Learned).IsProven);
        Assert.True(Assert.Single(own.Learned).IsProven);
        Assert.Equal("Anna", own.Snapshot[AnswerKeys.Name]);
    }

    [Fact]
    public void The_same_press_twice_answers_one_question()
    {
        var first = Advance(Fresh(), new Inbound.Started());
        var press = new Inbound.Pressed("buy", first.Snapshot.Token);

        var once = Advance(first.Snapshot, press);
        var twice = Advance(once.Snapshot, press);

        Assert.IsType<DialogOutcome.StalePress>(twice.Outcome);
        Assert.Equal(once.Snapshot.Answers.AsEnumerable(), twice.Snapshot.Answers);
        Assert.Equal("budget", twice.Snapshot.Step);
    }

    [Fact]
    public void An_old_button_is_not_executed_even_when_its_question_is_open_again()
    {
        var first = Advance(Fresh(), new Inbound.Started());
        var again = Play(first.Snapshot, "buy", "back");

        var turn = Advance(again, new Inbound.Pressed("sell", first.Snapshot.Token));

        Assert.Equal("need", again.Step);
        Assert.IsType<DialogOutcome.StalePress>(turn.Outcome);
        Assert.Equal("buy", turn.Snapshot[AnswerKeys.Product]);
    }

    [Fact]
    public void Taking_consent_back_forgets_the_contact()
    {
        var atPhone = Play("buy", "2", "me", "now", "yes", "Anna");

        var refused = Play(atPhone, "back", "back", "no");

        Assert.Equal(DialogStatus.Ended, refused.Status);
        Assert.Null(refused[AnswerKeys.Name]);
    }

    [Fact]
    public void After_going_back_the_rest_is_not_asked_again()
    {
        var corrected = Play("buy", "2", "me", "now", "back", "back", "together");

        Assert.Equal("consent", corrected.Step);
        Assert.Equal("now", corrected[AnswerKeys.Timing]);
    }

    [Fact]
    public void A_long_speech_after_the_end_is_cut_not_refused()
    {
        var atEnd = Play("buy", "2", "me", "now", "yes", "Anna", "21234567", "asap");

        var turn = Advance(atEnd, new Inbound.Said(new string('x', 65_536)));

        Assert.Equal(4000, Assert.IsType<DialogOutcome.WroteAfterEnd>(turn.Outcome).Text.Length);
    }

    [Theory]
    [InlineData("en", "no", "Thank you. For a manager to read this and answer you right here, tap “Talk to a person”.")]
    [InlineData("ru", "нет", "Спасибо. Чтобы это прочитал менеджер и ответил вам прямо здесь, нажмите «Позвать человека».")]
    public void Who_left_no_contact_is_not_told_that_his_words_were_passed_on(string language, string refusal, string said)
    {
        var play = TurnPlay.Of(Shipped.All, "qualify", language).Come().Say("1", "2", "1", "1", refusal);

        Assert.Equal(said, play.Say("42").Said);
        Assert.Equal(said, play.Say("43").Said);
        Assert.IsType<DialogOutcome.PersonWanted>(play.Press(play.Buttons[^1]).Last.Outcome);
    }

    [Fact]
    public void A_zone_nobody_knows_is_taken_for_the_firms()
    {
        var turn = Advance(DialogEngine.Begin(Shipped.Qualify, "en", false, "Mars/Olympus"), new Inbound.Started());

        Assert.IsType<DialogOutcome.Asking>(turn.Outcome);
    }

    private static DialogSnapshot Fresh() => DialogEngine.Begin(Shipped.Qualify, "en", true, null);

    private static DialogSnapshot Play(params string[] words) => Play(Advance(Fresh(), new Inbound.Started()).Snapshot, words);

    private static DialogSnapshot Play(DialogSnapshot snapshot, params string[] words) =>
        words.Aggregate(snapshot, (s, w) => Advance(s, new Inbound.Said(w)).Snapshot);

    private static DialogTurn Advance(DialogSnapshot snapshot, Inbound inbound) =>
        DialogEngine.Advance(Shipped.Qualify, snapshot, inbound, Shipped.MondayMorning);
}
