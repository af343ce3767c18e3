using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>A free message that holds several answers, and contacts told before they are asked for.</summary>
public sealed class TurnProposalTests
{
    private const string Speech = "I want to buy a flat for about 150 thousand, I decide myself, my name is Victor, +371 21234567";

    private readonly TurnPlay _play = TurnPlay.Of(Shipped.All, "qualify");

    [Fact]
    public void What_was_understood_is_shown_before_anything_is_learned()
    {
        _play.Say(Speech);

        Assert.Contains("• What: Buy a flat\n• Budget: €100,000–200,000", _play.Said, StringComparison.Ordinal);
        Assert.Contains("• Phone: +371 21 234 567", _play.Said, StringComparison.Ordinal);
        Assert.Empty(_play.Last.Learned);
        Assert.Equal(["Yes, that's right", "No, not quite", "✎ What", "✎ Budget"], _play.Buttons.Take(4));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes, that's right")]
    public void A_yes_leaves_only_the_rest_to_be_asked(string typed)
    {
        _play.Say(Speech, typed);

        Assert.Equal("timing", _play.Snapshot.Step);
        Assert.Equal(["product", "budget", "authority"], _play.Last.Learned.Select(a => a.Key));
        Assert.Equal(["name", "phone"], _play.Snapshot.Held.Select(a => a.Key));
    }

    [Fact]
    public void Held_contacts_become_answers_with_consent_and_are_not_asked_for()
    {
        _play.Say(Speech, "yes", "now", "yes");

        Assert.Equal("call_time", _play.Snapshot.Step);
        Assert.Equal("+37121234567", _play.Snapshot[AnswerKeys.Phone]);
        Assert.Contains(_play.Last.Learned, a => a is { Key: AnswerKeys.Name, Value: "Victor" });
        Assert.Empty(_play.Snapshot.Held);
    }

    [Fact]
    public void Held_contacts_are_forgotten_without_consent()
    {
        _play.Say(Speech, "yes", "now", "no, thank you");

        Assert.Equal(DialogStatus.Ended, _play.Snapshot.Status);
        Assert.Empty(_play.Snapshot.Held);
        Assert.DoesNotContain(_play.Snapshot.Answers, a => AnswerKeys.IsContact(a.Key));
    }

    [Fact]
    public void Another_need_takes_the_first_ones_budget_away()
    {
        _play.Say("I want to buy a flat, 250,000, I decide", "no, sell");

        Assert.Contains("• What: Sell a flat\n• Decision: I do", _play.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", _play.Said, StringComparison.Ordinal);

        _play.Say("yes");
        Assert.Equal(["product=sell", "authority=me"], _play.Snapshot.Answers.Select(a => $"{a.Key}={a.Value}"));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("No, not quite")]
    [InlineData("back")]
    public void A_no_asks_one_at_a_time(string typed)
    {
        _play.Say(Speech, typed);

        Assert.Equal("need", _play.Snapshot.Step);
        Assert.Empty(_play.Snapshot.Proposed);
        Assert.Empty(_play.Snapshot.Answers);
    }

    [Fact]
    public void A_correction_in_words_is_merged()
    {
        _play.Say(Speech, "no, 80 thousand");

        Assert.StartsWith("Corrected:", _play.Said, StringComparison.Ordinal);
        Assert.Equal("to-100k", _play.Snapshot.Proposed.Single(p => p.Key == "budget").Value);
        Assert.Equal("buy", _play.Say("yes").Snapshot["product"]);
    }

    [Fact]
    public void One_answer_is_put_right_by_its_button()
    {
        _play.Say(Speech).Press("✎ Budget");
        Assert.Equal("budget", _play.Snapshot.Step);

        _play.Press("Over €200,000");
        Assert.StartsWith("Corrected:", _play.Said, StringComparison.Ordinal);

        Assert.Equal("from-200k", _play.Press("Yes, that's right").Snapshot["budget"]);
        Assert.Equal("timing", _play.Snapshot.Step);
    }

    [Fact]
    public void A_contact_put_right_is_asked_for_after_consent()
    {
        _play.Say(Speech).Press("✎ Phone");
        Assert.DoesNotContain("✎ Phone", _play.Buttons);

        _play.Say("yes", "now", "yes");

        Assert.Equal("phone", _play.Snapshot.Step);
    }

    [Fact]
    public void Commands_leave_the_list_as_it_is()
    {
        _play.Say(Speech, "help", "по-русски");
        Assert.Contains("• Запрос: Купить квартиру", _play.Said, StringComparison.Ordinal);

        _play.Say("person", "/continue");
        Assert.Equal("timing", _play.Say("да").Snapshot.Step);
    }

    [Fact]
    public void Something_else_shows_the_list_again()
    {
        _play.Say(Speech, "qwerty");

        Assert.StartsWith("Let me check", _play.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+371 29334455, call me tomorrow at 3")]
    [InlineData("+371 29334455. Tomorrow you can call me at 3")]
    [InlineData("+371 29334455", "tomorrow at 3")]
    public void A_time_told_with_the_number_is_not_asked_for(params string[] said)
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("Buy a flat", "Not sure yet", "I do", "As soon as possible", "yes", "Anna").Say(said);

        Assert.Equal(DialogStatus.Ended, play.Snapshot.Status);
        Assert.Contains(play.Snapshot.Answers, a => a.Key == "call_time" && a.Value == "2026-11-24T13:00:00Z");
    }

    [Theory]
    [InlineData("+371 29334455, do not call me tomorrow at 3")]
    [InlineData("+371 29334455, call me tomorrow at 3 or at 5")]
    [InlineData("+371 29334455, call me")]
    [InlineData("+371 29334455, I sold it yesterday at 3")]
    public void What_is_no_clear_time_beside_the_number_is_asked_for(string said)
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("Buy a flat", "Not sure yet", "I do", "As soon as possible", "yes", "Anna", said);

        Assert.Equal("call_time", play.Snapshot.Step);
    }

    [Fact]
    public void An_answer_with_a_number_beside_it_keeps_both()
    {
        _play.Come().Press("Buy a flat").Say("150 thousand, call me at +371 21234567");

        Assert.Equal("100k-200k", _play.Snapshot["budget"]);
        Assert.Equal("+37121234567", Assert.Single(_play.Snapshot.Held).Value);
        Assert.DoesNotContain(_play.Last.Learned, a => AnswerKeys.IsContact(a.Key));
    }

    [Fact]
    public void A_number_alone_is_kept_and_the_question_asked_again()
    {
        _play.Come().Press("Buy a flat").Say("+371 21234567");

        Assert.StartsWith("Thank you. I keep that in mind", _play.Said, StringComparison.Ordinal);
        Assert.Equal("budget", _play.Snapshot.Step);
        Assert.Equal("+37121234567", Assert.Single(_play.Snapshot.Held).Value);
    }

    [Theory]
    [InlineData("24.12.2026")]
    [InlineData("21 234 567")]
    public void Digits_of_an_answer_are_no_number_to_call(string typed)
    {
        var play = TurnPlay.Of(TurnScripts.All, "fit").Come().Say("hall", "done", "60").Press("In a week", "Work it out").Say("yes", "Anna", "+371 29999999", "anna@example.com", typed);

        Assert.Equal("+37129999999", play.Snapshot[AnswerKeys.Phone]);
    }

    [Fact]
    public void A_shared_number_before_consent_stays_proven()
    {
        _play.Come().Take(new Inbound.SharedContact("37121234567", "Robert", IsOwn: true)).Say("buy", "150k", "me", "now", "yes");

        Assert.True(_play.Snapshot.Answers.Single(a => a.Key == AnswerKeys.Phone).IsProven);
        Assert.Equal("call_time", _play.Snapshot.Step);
    }
}
