using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

public sealed class DialogSnapshotJsonTests
{
    [Fact]
    public void A_snapshot_comes_back_as_it_was()
    {
        var snapshot = DialogEngine.Begin(Shipped.Qualify, "ru", true, "Asia/Yerevan") with
        {
            Step = "phone",
            Token = 8,
            Status = DialogStatus.WithPerson,
            Misses = 2,
            Run = 3,
            Trail = ["need", "name"],
            Answers = [new KnownAnswer("name", "Анна", "Анна"), new KnownAnswer("phone", "+37477123456", "+374 77 123456") { IsProven = true }],
            Source = "ads-7",
            Channel = "telegram",
            IsClient = true,
            IsReachedHereOnly = true,
            IsToldOf = true,
            Variant = "b",
            Visitor = "v-1",
            Home = "qualify",
            Chosen = ["a", "b"],
            Proposed = [new KnownAnswer("budget", "2000000", "2 млн")],
            IsCorrecting = true,
            Held = [new KnownAnswer("email", "anna@example.com", "anna@example.com")],
            Guess = "buy",
        };

        var read = DialogSnapshotJson.Read(DialogSnapshotJson.Write(snapshot))!;

        Assert.Equal(snapshot.Answers.AsEnumerable(), read.Answers);
        Assert.Equal(snapshot.Trail.AsEnumerable(), read.Trail);
        Assert.Equal(snapshot.Chosen.AsEnumerable(), read.Chosen);
        Assert.Equal(snapshot.Proposed.AsEnumerable(), read.Proposed);
        Assert.Equal(snapshot.Held.AsEnumerable(), read.Held);
        Assert.Equal(snapshot, read with { Answers = snapshot.Answers, Trail = snapshot.Trail, Chosen = snapshot.Chosen, Proposed = snapshot.Proposed, Held = snapshot.Held });
    }

    [Theory]
    [InlineData("""{"s":"qualify","l":"en"}""")]
    [InlineData("""{"s":"qualify","l":"en","st":"Sleeping","new":[1],"a":[null,{"k":"x"},{"k":"product","v":"buy"}],"tr":[null],"z":null}""")]
    [InlineData("{}")]
    public void What_another_version_wrote_is_read_and_can_go_on(string json)
    {
        var turn = DialogEngine.Advance(Shipped.Qualify, DialogSnapshotJson.Read(json)!, new Inbound.Started(), Shipped.MondayMorning);

        Assert.IsType<DialogOutcome.Asking>(turn.Outcome);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"s\":")]
    public void What_is_no_snapshot_reads_as_none(string? json) => Assert.Null(DialogSnapshotJson.Read(json));

    [Fact]
    public void A_fresh_snapshot_is_short() =>
        Assert.True(DialogSnapshotJson.Write(DialogEngine.Begin(Shipped.Qualify, "en", false, null)).Length < 80);
}
