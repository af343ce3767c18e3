using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>Every kind of step on the way through one script, by press and by words.</summary>
public sealed class TurnKindTests
{
    private readonly TurnPlay _play = TurnPlay.Of(TurnScripts.All, "fit").Come();

    [Fact]
    public void A_picture_comes_with_its_text() => Assert.Equal("https://example.com/hello.jpg", Assert.Single(_play.Last.Replies).Picture);

    [Theory]
    [InlineData("5", "That is less than")]
    [InlineData("9000", "That is more than")]
    [InlineData("large", "Please write a figure, for example 255.")]
    public void A_figure_out_of_bounds_is_objected_to(string typed, string said)
    {
        AtArea().Say(typed);

        Assert.StartsWith(said, _play.Said, StringComparison.Ordinal);
        Assert.Equal("area", _play.Snapshot.Step);
    }

    [Fact]
    public void The_estimate_is_worked_out_by_a_press()
    {
        AtSum();
        Assert.Contains("• Kitchen, Hall", _play.Said, StringComparison.Ordinal);

        _play.Press("Work it out");

        Assert.Equal("6100-7400", _play.Snapshot["estimate"]);
        Assert.StartsWith("About €6,100–7,400. Materials included.", _play.Said, StringComparison.Ordinal);
        Assert.Equal("(1,000 + 3,000 (Kitchen) + 500 (Hall)) × 1.5 (When: In a week), ± 10% = €6,100–7,400", _play.Snapshot["calculation"]);
    }

    [Theory]
    [InlineData("work it out")]
    [InlineData("yes")]
    public void The_estimate_is_worked_out_in_words(string typed) => Assert.Equal("6100-7400", AtSum().Say(typed).Snapshot["estimate"]);

    [Fact]
    public void Other_words_at_the_calculator_are_told_of_its_button()
    {
        AtSum().Say("qwerty");

        Assert.StartsWith("Tap “Work it out”", _play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_writes_more_than_is_kept_is_told_so()
    {
        var kept = TurnPlay.Of(Shipped.All, "returning").Come().Say("question", new string('a', 1000));
        var cut = TurnPlay.Of(Shipped.All, "returning").Come().Say("question", new string('a', 1001));

        Assert.DoesNotContain("characters", kept.Said, StringComparison.Ordinal);
        Assert.StartsWith("Thank you. That is long: I keep the first 1000 characters.", cut.Said, StringComparison.Ordinal);
        Assert.Equal(1000, cut.Snapshot["message"]!.Length);
    }

    [Theory]
    [InlineData("en", "75", "45-80m")]
    [InlineData("en", "about 55", "45-80m")]
    [InlineData("en", "52 m²", "45-80m")]
    [InlineData("ru", "75 м2", "45-80m")]
    [InlineData("hy", "120 քմ", "from-80m")]
    [InlineData("lv", "40 m2", "to-45m")]
    [InlineData("lt", "90 m²", "from-80m")]
    [InlineData("no", "30 kvm", "to-45m")]
    public void The_shipped_calculator_understands_a_typed_size(string language, string typed, string size) =>
        Assert.Equal(size, TurnPlay.Of(Shipped.All, "calculator", language).Come().Say(typed).Snapshot["size"]);

    [Fact]
    public void A_changed_choice_changes_the_estimate()
    {
        AtSum().Press("Work it out").Say("back", "back").Press("In a month");

        Assert.Equal("4100-5000", _play.Snapshot["estimate"]);
        Assert.Contains("About €4,100–5,000.", _play.Said, StringComparison.Ordinal);
        Assert.Equal("consent", _play.Snapshot.Step);
        Assert.Contains(_play.Last.Learned, a => a.Key == "estimate");
    }

    [Fact]
    public void Estimate_and_answers_follow_the_language()
    {
        AtSum().Press("Work it out").Say("по-русски");

        Assert.Equal("€6\u202F100–7\u202F400", _play.Snapshot.Answers.First(a => a.Key == "estimate").Text);
        Assert.Equal("Кухня, Прихожая", _play.Snapshot.Answers.First(a => a.Key == "rooms").Text);
    }

    [Fact]
    public void A_file_is_handed_over_in_a_message_of_its_own()
    {
        AtSum().Say("yes", "yes", "Anna", "21234567", "anna@Example.com");

        Assert.Equal(["Here is a plan.", "Which day may we come?"], _play.Last.Replies.Select(r => r.Text));
        Assert.Equal("https://example.com/plan.pdf", _play.Last.Replies[0].File);
        Assert.Null(_play.Last.Replies[1].File);
        Assert.Equal("anna@example.com", _play.Snapshot[AnswerKeys.Email]);
        Assert.Equal("2026-11", _play.Snapshot["consent_version"]);
    }

    [Theory]
    [InlineData("22.11.2026", "That day has passed")]
    [InlineData("1.12.2029", "That is too far away")]
    public void A_day_that_cannot_be_is_objected_to(string typed, string said)
    {
        AtDay().Say(typed);

        Assert.StartsWith(said, _play.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("★★★★", "4")]
    [InlineData("5", "5")]
    public void Stars_are_given_by_press_and_in_words(string stars, string value)
    {
        AtDay().Say("24.12.2026");
        Assert.Equal(["★", "★★", "★★★", "★★★★", "★★★★★"], _play.Buttons.Take(5));

        _play.Say(stars);

        Assert.Equal("2026-12-24", _play.Snapshot["day"]);
        Assert.Equal(value, _play.Snapshot["stars"]);
    }

    [Fact]
    public void A_few_words_may_be_too_few()
    {
        AtDay().Say("24.12.2026").Press("★★★★★").Say("no");

        Assert.Equal("A little more, please – one sentence is enough.", _play.Said);
    }

    [Fact]
    public void A_script_hands_over_to_a_person_and_goes_on_behind()
    {
        AtFitter();
        Assert.Equal(DialogStatus.WithPerson, _play.Snapshot.Status);
        Assert.IsType<DialogOutcome.PersonWanted>(_play.Last.Outcome);
        Assert.Equal("Our fitter writes to you here.", _play.Said);

        Assert.IsType<DialogOutcome.WroteAfterEnd>(_play.Say("when do you come?").Last.Outcome);
        _play.Say("/continue");

        Assert.Equal("nps", _play.Snapshot.Step);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], _play.Buttons.Take(11));
    }

    [Fact]
    public void An_end_invites_on()
    {
        AtFitter().Say("/continue").Press("10");
        Assert.Equal("10", _play.Snapshot["nps"]);
        Assert.Equal("https://example.com/works", _play.Button("Our works").Link);
        Assert.Equal(["New request", "Talk to a person", "Our works", "Ask for a call"], _play.Buttons);

        _play.Press("Ask for a call");

        Assert.Equal("callback", _play.Snapshot.Script);
        Assert.Equal("We call within the hour.\n\nWe call +371 21 234 567.", _play.Said);
        Assert.IsType<DialogOutcome.Completed>(_play.Last.Outcome);
        Assert.Equal(("fit", "rooms"), (_play.Say("/restart").Snapshot.Script, _play.Snapshot.Step));
    }

    private TurnPlay AtArea() => _play.Say("1, 3", "done");

    private TurnPlay AtSum() => AtArea().Say("60").Press("In a week");

    private TurnPlay AtDay() => AtSum().Say("yes", "yes", "Anna", "21234567", "anna@Example.com");

    private TurnPlay AtFitter() => AtDay().Say("24.12.2026").Press("★★★★★").Say("the hall has a window");
}
