using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>The global commands at every kind of step.</summary>
public sealed class TurnCommandTests
{
    private static readonly string[] Way =
        ["hall", "done", "60", "In a week", "Work it out", "Yes, you may", "Anna", "21234567", "anna@example.com", "24.12.2026", "★★★★", "the hall has a window", "/continue", "9"];

    [Theory]
    [InlineData("help")]
    [InlineData("person", "/continue")]
    [InlineData("по-русски", "english")]
    [InlineData("/language")]
    [InlineData("back", "/back")]
    public void Answers_and_what_is_chosen_are_kept_at_every_step(params string[] commands)
    {
        for (var at = 0; at < Way.Length; at++)
        {
            var play = TurnPlay.Of(TurnScripts.All, "fit").Come().Say(Way[..at]);
            if (play.Snapshot.Status is not DialogStatus.Asking)
                continue;
            var (answers, chosen, step) = (play.Snapshot.Answers, play.Snapshot.Chosen, play.Snapshot.Step);

            play.Say(commands);

            Assert.Equal(answers.AsEnumerable(), play.Snapshot.Answers);
            Assert.Equal(DialogStatus.Asking, play.Snapshot.Status);
            if (commands[0] != "back")
                Assert.Equal((step, chosen.Length), (play.Snapshot.Step, play.Snapshot.Chosen.Length));
        }
    }

    [Fact]
    public void What_was_told_of_another_need_is_forgotten_with_it()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("Buy a flat", "Over €200,000", "back", "back", "Renovation");

        Assert.Equal(["product=renovation"], play.Snapshot.Answers.Select(a => $"{a.Key}={a.Value}"));

        play.Say("45–80 m²", "back", "back", "Sell a flat");

        Assert.Equal(["product=sell", "size=45-80m"], play.Snapshot.Answers.Select(a => $"{a.Key}={a.Value}"));
    }

    [Fact]
    public void Contact_consent_and_time_are_kept_whatever_branch_is_taken()
    {
        var play = TurnPlay.Of(Shipped.All, "price").Come().Press("Buying a flat").Press("As soon as possible").Press("📞 Yes, a short call").Say("yes", "Anna", "+371 29334455");
        var kept = play.Snapshot.Answers.Where(a => a.Key is "consent" or "consent_version" or "name" or "phone").ToList();

        play.Say("back", "back", "back", "back");
        play.Press("🧮 Work it out here");

        Assert.Equal(4, kept.Count);
        Assert.All(kept, answer => Assert.Contains(answer, play.Snapshot.Answers));
    }

    [Fact]
    public void A_size_is_read_back_as_a_size()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("I want to sell my flat, 62 m2, as soon as possible");

        Assert.Contains("• Size: 45–80 m²", play.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_and_restart_are_heard_at_every_step()
    {
        for (var at = 0; at < Way.Length; at++)
        {
            Assert.Equal(DialogStatus.Stopped, TurnPlay.Of(TurnScripts.All, "fit").Come().Say(Way[..at]).Say("stop").Snapshot.Status);
            Assert.Equal("rooms", TurnPlay.Of(TurnScripts.All, "fit").Come().Say(Way[..at]).Say("/restart").Snapshot.Step);
        }
    }

    [Theory]
    [InlineData("/back")]
    [InlineData("back")]
    [InlineData("go back")]
    public void Back_after_the_end_is_answered_and_passed_on_to_nobody(string said)
    {
        var play = TurnPlay.Of(Shipped.All, "callback").Come().Say("no", said);

        Assert.Equal("There is nothing to go back to from here.", play.Said);
        Assert.Equal(["New request", "Talk to a person"], play.Buttons);
        Assert.IsType<DialogOutcome.Informed>(play.Last.Outcome);
    }

    [Fact]
    public void A_sentence_to_the_manager_may_hold_the_word_back()
    {
        var play = TurnPlay.Of(Shipped.All, "callback").Come().Say("no", "I will be back on Monday");

        Assert.IsType<DialogOutcome.WroteAfterEnd>(play.Last.Outcome);
    }

    [Fact]
    public void Back_with_a_person_and_after_stop_is_answered_too()
    {
        Assert.Equal("There is nothing to go back to from here.", TurnPlay.Of(TurnScripts.All, "fit").Come().Say("person", "/back").Said);
        Assert.Equal(DialogStatus.Asking, TurnPlay.Of(TurnScripts.All, "fit").Come().Say("stop", "/back").Snapshot.Status);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("Good morning!")]
    [InlineData("Привет")]
    [InlineData("thank you")]
    public void A_greeting_asks_again_and_is_no_miss(string said)
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say(said, said);

        Assert.Equal((0, "need"), (play.Snapshot.Misses, play.Snapshot.Step));
        Assert.Equal("What would you like to do?", play.Said);
    }

    [Theory]
    [InlineData("fit")]
    [InlineData("callback")]
    [InlineData("farewell")]
    public void A_typed_button_means_its_press(string name) => AssertTypedMeansPressed(TurnScripts.All, name);

    [Fact]
    public void A_typed_button_of_a_shipped_script_means_its_press() =>
        Assert.All(Shipped.All.All, script => AssertTypedMeansPressed(Shipped.All, script.Name));

    private static void AssertTypedMeansPressed(DialogScripts scripts, string name)
    {
        Assert.True(scripts.TryGet(name, out var script));
        foreach (var language in script.Languages)
        {
            var random = new Random(7);
            var turn = DialogEngine.Advance(script, DialogEngine.Begin(script, language, false, null, "v"), new Inbound.Started(), Shipped.MondayMorning);
            for (var n = 0; n < 60; n++)
            {
                Assert.True(scripts.TryGet(turn.Snapshot.Script, out var current));
                Assert.All(turn.Replies.SelectMany(r => r.Buttons).SelectMany(r => r).Where(b => b.Link is null), b => AssertSame(current, turn.Snapshot, b));
                turn = DialogEngine.Advance(current, turn.Snapshot, TurnAnswers.Next(current, turn.Snapshot, turn.Replies, Shipped.MondayMorning, random), Shipped.MondayMorning);
            }
        }
    }

    private static void AssertSame(DialogScript script, DialogSnapshot snapshot, ReplyButton button)
    {
        var pressed = DialogEngine.Advance(script, snapshot, new Inbound.Pressed(button.Id, snapshot.Token), Shipped.MondayMorning);
        var typed = DialogEngine.Advance(script, snapshot, new Inbound.Said(button.Text), Shipped.MondayMorning);
        Assert.Equal($"{button.Text}: {DialogSnapshotJson.Write(pressed.Snapshot)}", $"{button.Text}: {DialogSnapshotJson.Write(typed.Snapshot)}");
    }
}
