using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class DismissTests
{
    [Fact]
    public async Task The_open_leads_of_who_is_put_out_are_free_and_announced()
    {
        await using var bench = new DeskBench();
        bench.Add(new ManagersChat(new ChatAddress("telegram:7", "-100"), "Sales", null, bench.Now));
        var (taken, later, won) = (bench.AddLead(), bench.AddLead(), bench.AddLead());
        await bench.Say(bench.Anna, $"/take {taken}");
        await bench.Say(bench.Anna, $"/later {later} tomorrow 15:00");
        await bench.Say(bench.Anna, $"/won {won}");

        Assert.Equal("Anna is out: no commands, no desk. Leads that are free again: 2. To let in again: /invite", (await bench.Say(bench.Head, "/dismiss anna")).Text);

        Assert.All(new[] { taken, later }, number => Assert.Equal((LeadStage.New, null), (bench.Lead(number).Stage, bench.Lead(number).OwnerId)));
        Assert.Equal(bench.Anna.Id, bench.Lead(won).OwnerId);
        Assert.Equal([taken, later], bench.All<OutboxItem>().Where(o => o.Kind == OutboxKind.Alert).Select(o => o.LeadNumber!.Value));
        Assert.All(bench.All<JournalEntry>().Where(j => j.What == JournalEvent.Released), j => Assert.Equal($"manager:{bench.Head.Id}", j.Actor));
        Assert.False((await bench.Say(bench.Boris, $"/take {taken}")).IsRefused);
    }

    [Fact]
    public async Task Nothing_reaches_him_and_what_he_does_is_refused_and_journalled()
    {
        await using var bench = new DeskBench();
        var his = new ChatAddress("telegram:7", "1001");
        bench.Add(new ManagersChat(his, "Anna", bench.Anna.Id, bench.Now));
        bench.Add(new DeskSession("hash", bench.Anna.Id, bench.Now.AddHours(1)));
        bench.Add(new OneTimeCode("code", CodePurpose.DeskSignIn, bench.Anna.Id, bench.Now.AddHours(1)));
        bench.Add(new OutboxItem(his, OutboxKind.Alert, "", bench.Now) { LeadNumber = 1 });
        await bench.Say(bench.Head, "/dismiss 1001");

        Assert.Empty(bench.All<ManagersChat>());
        Assert.Empty(bench.All<DeskSession>());
        Assert.Empty(bench.All<OneTimeCode>());
        Assert.Equal(OutboxStatus.Dropped, Assert.Single(bench.All<OutboxItem>()).Status);
        var anna = bench.All<Manager>().Single(m => m.Id == bench.Anna.Id);
        Assert.StartsWith("You are no longer among the managers", (await bench.Say(anna, "/leads")).Text, StringComparison.Ordinal);
        Assert.Contains(bench.All<JournalEntry>(), j => j.What == JournalEvent.Refused && j.Actor == $"manager:{anna.Id}");
        Assert.Contains(bench.All<JournalEntry>(), j => j.What == JournalEvent.ManagerDismissed && j.Actor == $"manager:{bench.Head.Id}" && j.Detail == $"manager:{anna.Id}");
    }

    [Theory]
    [InlineData("/dismiss", "Whom do you want to remove?\nAnna – /dismiss 1001\nAnnabel – /dismiss 1005\nBoris – /dismiss 1002\nOtto – /dismiss 1004")]
    [InlineData("/dismiss zoe", "There is no manager “zoe” besides you. Who is meant?\nAnna – ")]
    [InlineData("/dismiss clara", "There is no manager “clara” besides you.")]
    [InlineData("/dismiss an", "“an” may be several. Who is meant?\nAnna – /dismiss 1001\nAnnabel – /dismiss 1005")]
    [InlineData("/dismiss otto", "Otto is a head or an owner. Only an owner may remove them.")]
    public async Task Who_is_not_clearly_meant_stays(string said, string answer)
    {
        await using var bench = new DeskBench();
        bench.Add(new Manager("Otto", ManagerRole.Owner, 1004, bench.Now));
        bench.Add(new Manager("Annabel", ManagerRole.Manager, 1005, bench.Now));

        Assert.StartsWith(answer, (await bench.Say(bench.Head, said)).Text, StringComparison.Ordinal);

        Assert.All(bench.All<Manager>(), m => Assert.True(m.IsActive));
    }

    [Fact]
    public async Task A_username_is_never_taken_for_a_name()
    {
        await using var bench = new DeskBench();
        var otto = new Manager("Otto", ManagerRole.Manager, 1004, bench.Now);
        otto.GoBy("Boris");
        bench.Add(otto);

        Assert.Contains("Otto @Boris – /dismiss 1004", (await bench.Say(bench.Head, "/dismiss")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Otto is out", (await bench.Say(bench.Head, "/dismiss @boris")).Text, StringComparison.Ordinal);
        Assert.StartsWith("There is no manager “@boris” besides you.", (await bench.Say(bench.Head, "/dismiss @boris")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_were_seen_under_one_username_are_asked_about()
    {
        await using var bench = new DeskBench();
        foreach (var id in new[] { 1004, 1005 })
        {
            var manager = new Manager($"M{id}", ManagerRole.Manager, id, bench.Now);
            manager.GoBy("same");
            bench.Add(manager);
        }

        Assert.StartsWith("“@same” may be several. Who is meant?", (await bench.Say(bench.Head, "/dismiss @same")).Text, StringComparison.Ordinal);
        Assert.All(bench.All<Manager>(), m => Assert.True(m.IsActive));
    }

    [Fact]
    public async Task Only_heads_and_owners_put_out_and_invite_and_only_they_are_told_of_it()
    {
        await using var bench = new DeskBench();

        Assert.Equal("Only a head or an owner may do that.", (await bench.Say(bench.Anna, "/dismiss boris")).Text);
        Assert.Equal("Only a head or an owner may do that.", (await bench.Say(bench.Anna, "/invite")).Text);
        Assert.DoesNotContain("/dismiss", (await bench.Say(bench.Anna, "/help")).Text, StringComparison.Ordinal);
        Assert.Contains("/dismiss NAME", (await bench.Say(bench.Head, "/help")).Text, StringComparison.Ordinal);
        Assert.All(bench.All<Manager>(), m => Assert.True(m.IsActive));
    }
}
