using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>What comes without words while a person is to answer, or after the end.</summary>
public sealed class TurnWordlessTests
{
    private const string Unread = "I can't see pictures or listen to voice messages, sorry. Could you write it?";

    [Fact]
    public void Who_sends_a_picture_to_a_person_is_asked_to_write_it()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("person").Take(new Inbound.SentOther());

        Assert.Equal(Unread, play.Said);
        Assert.Equal(["Continue"], play.Buttons);
        Assert.Equal("", Assert.IsType<DialogOutcome.WroteAfterEnd>(play.Last.Outcome).Text);
        Assert.Equal(DialogStatus.WithPerson, play.Snapshot.Status);
    }

    [Fact]
    public void After_the_end_nobody_is_told_that_a_picture_was_passed_on()
    {
        var play = TurnPlay.Of(Shipped.All, "callback").Come().Say("yes", "+371 29 123 456").Take(new Inbound.SentOther());

        Assert.Equal(Unread, play.Said);
        Assert.Equal(["New request", "Talk to a person"], play.Buttons);
        Assert.Equal("", Assert.IsType<DialogOutcome.WroteAfterEnd>(play.Last.Outcome).Text);
    }

    [Fact]
    public void A_contact_shared_without_consent_is_not_passed_on_and_he_is_told_so()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("person").Take(new Inbound.SharedContact("37129123456", "Anna", IsOwn: true));

        Assert.StartsWith("Without your agreement to a call I don't pass on a shared contact", play.Said, StringComparison.Ordinal);
        Assert.Equal("", Assert.IsType<DialogOutcome.WroteAfterEnd>(play.Last.Outcome).Text);
        Assert.Null(play.Snapshot[AnswerKeys.Phone]);
    }

    [Theory]
    [InlineData("37129123457", "+371 29 123 457")]
    [InlineData("112", "112")]
    public void With_consent_a_shared_contact_is_passed_on_as_it_can_be_read(string phone, string passedOn)
    {
        var play = TurnPlay.Of(Shipped.All, "callback").Come().Say("yes", "+371 29 123 456").Take(new Inbound.SharedContact(phone, null, IsOwn: false));

        Assert.Equal(passedOn, Assert.IsType<DialogOutcome.WroteAfterEnd>(play.Last.Outcome).Text);
    }
}
