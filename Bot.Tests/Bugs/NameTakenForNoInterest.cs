using Bot.Dialogs;
using Bot.Domain.Leads;
using Bot.Tests.Dialogs;

namespace Bot.Tests.Bugs;

/// <summary>
/// A visitor called Vadau was sent away: a letter beside a Lithuanian word for "found another", his name was heard as no
/// interest and the lead was lost.
/// </summary>
public sealed class NameTakenForNoInterest
{
    [Theory]
    [InlineData("Vadau")]
    [InlineData("Radau")]
    [InlineData("Kaina")]
    [InlineData("Prise")]
    [InlineData("Cena")]
    public void Whatever_is_near_to_another_languages_word_is_a_name(string name)
    {
        var turn = DialogEngine.Advance(Shipped.Qualify, DialogEngine.Begin(Shipped.Qualify, "en", canShareContact: false, timeZone: null), new Inbound.Started(), Shipped.MondayMorning);
        foreach (var answer in new[] { "buy", "to-100k", "me", "now", "yes" })
            turn = DialogEngine.Advance(Shipped.Qualify, turn.Snapshot, new Inbound.Pressed(answer, turn.Snapshot.Token), Shipped.MondayMorning);

        turn = DialogEngine.Advance(Shipped.Qualify, turn.Snapshot, new Inbound.Said(name), Shipped.MondayMorning);

        Assert.Equal(name, turn.Snapshot[AnswerKeys.Name]);
        Assert.Equal("phone", turn.Snapshot.Step);
    }
}
