using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>Other scripts: by first words, by what is meant, by a step, by the host.</summary>
public sealed class TurnStartTests
{
    private readonly TurnPlay _play = TurnPlay.Of(TurnScripts.All, "fit");

    [Theory]
    [InlineData("give me a ring", "callback")]
    [InlineData("Hello, give me a ring please", "callback")]
    [InlineData("/callback", "callback")]
    [InlineData("please call me back", "callback")]
    [InlineData("наберите меня", "callback")]
    [InlineData("how much is it?", "fit")]
    public void First_words_lead_to_the_script_they_mean(string typed, string script)
    {
        _play.Say(typed);

        Assert.Equal(script, _play.Snapshot.Script);
        Assert.Equal(DialogStatus.Asking, _play.Snapshot.Status);
    }

    [Fact]
    public void The_price_comes_with_the_benefit_first()
    {
        _play.Say("how much is it?");

        Assert.StartsWith("The price includes everything.\n\nTwo questions.\n\nHello from Hearth & Home.", _play.Said, StringComparison.Ordinal);
        Assert.Equal("rooms", _play.Snapshot.Step);
    }

    [Fact]
    public void Who_was_greeted_is_not_greeted_again()
    {
        _play.Come().Say("what does it cost");

        Assert.DoesNotContain("Hello", _play.Said, StringComparison.Ordinal);
        Assert.Equal(("fit", "rooms"), (_play.Snapshot.Script, _play.Snapshot.Step));
    }

    [Fact]
    public void The_price_midway_repeats_the_question_under_its_number()
    {
        _play.Come().Say("hall", "done");
        var token = _play.Snapshot.Token;

        _play.Say("how much is it?");

        Assert.StartsWith("The price depends on a few things", _play.Said, StringComparison.Ordinal);
        Assert.Equal(("area", token), (_play.Snapshot.Step, _play.Snapshot.Token));
    }

    [Fact]
    public void Who_is_not_interested_is_asked_why_and_keeps_his_answers()
    {
        _play.Come().Say("hall", "done", "I'm not interested any more");

        Assert.Equal(("farewell", "why"), (_play.Snapshot.Script, _play.Snapshot.Step));
        Assert.Equal("hall", _play.Snapshot["rooms"]);
    }

    [Fact]
    public void A_farewell_does_not_ask_again_for_consent_and_contact()
    {
        var farewell = """
            script: farewell
            languages: [en, ru]
            steps:
              - { id: why, kind: text, text: { en: "Why?", ru: "Почему?" } }
              - id: may
                kind: consent
                text: { en: "May we?", ru: "Можно?" }
                options: [{ id: yes, text: { en: Yes, ru: Да } }, { id: no, text: { en: No, ru: Нет }, next: end }]
              - { id: mail, kind: email, text: { en: "Where to?", ru: "Куда?" } }
              - { id: end, kind: end, text: { en: "Bye.", ru: "Пока." }, actions: [new] }
            """;
        var snapshot = TurnPlay.Of(TurnScripts.Alone, "fit").Come().Snapshot with
        {
            Answers = [new(AnswerKeys.Consent, "yes", "Yes"), new(AnswerKeys.Email, "a@example.com", "a@example.com"), new("why", "It was dear", "It was dear")],
        };

        var play = new TurnPlay(TurnScripts.With(farewell), snapshot).Say("not interested");

        Assert.Equal(("farewell", "why"), (play.Snapshot.Script, play.Snapshot.Step));
        Assert.Equal(DialogStatus.Ended, play.Say("It still is").Snapshot.Status);
    }

    [Fact]
    public void Without_a_farewell_he_is_left_alone_but_not_opted_out()
    {
        var play = TurnPlay.Of(TurnScripts.Alone, "fit").Come().Say("hall", "done", "not interested");

        Assert.Equal("All right, I won't press.", play.Said);
        Assert.Equal(DialogStatus.Ended, play.Snapshot.Status);
        Assert.IsType<DialogOutcome.Informed>(play.Last.Outcome);
    }

    [Fact]
    public void An_option_s_own_words_are_an_answer()
    {
        var play = TurnPlay.Of(TurnScripts.All, "farewell").Come().Say("too expensive");

        Assert.Equal("dear", play.Snapshot["why"]);
    }

    [Fact]
    public void Free_text_is_never_about_anything_else()
    {
        _play.Come().Say("1", "done", "60").Press("In a week", "Work it out").Say("yes", "Anna", "21234567", "anna@example.com", "24.12.2026", "5");

        Assert.Equal("how much is the hall?", _play.Say("how much is the hall?").Snapshot["wishes"]);
    }

    [Fact]
    public void A_script_entered_by_the_host_knows_how_to_reach_him()
    {
        _play.Come().Say("1", "done", "60").Press("In a week", "Work it out").Say("yes", "Anna", "21234567");

        var entered = DialogEngine.Enter(TurnScripts.All, "callback", _play.Snapshot)!;
        var play = new TurnPlay(TurnScripts.All, entered).Come();

        Assert.Equal("We call within the hour.\n\nWe call +371 21 234 567.", play.Said);
        Assert.Null(play.Snapshot["rooms"]);
        Assert.Equal("fit", play.Say("/restart").Snapshot.Script);
        Assert.Equal("Anna", play.Snapshot[AnswerKeys.Name]);
    }

    [Fact]
    public void A_script_that_is_not_there_cannot_be_entered() => Assert.Null(DialogEngine.Enter(TurnScripts.All, "nowhere", _play.Snapshot));

    [Fact]
    public void A_near_miss_needs_a_yes()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Say("buy or rent, what is better?");
        Assert.Contains("Do you mean “Buy a flat”?", play.Said, StringComparison.Ordinal);
        Assert.Null(play.Snapshot[AnswerKeys.Product]);

        Assert.Equal("buy", play.Say("yes").Snapshot[AnswerKeys.Product]);
    }

    [Fact]
    public void First_words_that_name_two_answers_are_asked_about()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Say("sell mine and buy another");

        Assert.Contains("I see more than one answer there", play.Said, StringComparison.Ordinal);
        Assert.Equal("buy", play.Press("Buy a flat").Snapshot[AnswerKeys.Product]);
    }
}
