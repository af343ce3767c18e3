using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_is_a_message_that_accepts_input()
    {
        var message = MessageFactory.Text("hi");

        Assert.Equal(("message", "hi", "acceptingInput"), (message.Type, message.Text, message.InputHint));
        Assert.Null(message.Speak);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public void Blank_texts_become_none()
    {
        var message = MessageFactory.Text(" ", ssml: "", inputHint: InputHints.IgnoringInput);

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
        Assert.Equal("ignoringInput", message.InputHint);
    }

    [Fact]
    public void Words_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["Yes", "No"], "Sure?", null, InputHints.ExpectingInput);

        var buttons = message.SuggestedActions.Actions;
        Assert.Equal(["Yes", "No"], buttons.Select(button => button.Title));
        Assert.All(buttons, button => Assert.Equal(("imBack", button.Title), (button.Type, button.Value)));
        Assert.Equal(("Sure?", "expectingInput"), (message.Text, message.InputHint));
        Assert.Null(message.SuggestedActions.To);
    }

    [Fact]
    public void Buttons_can_be_for_some_people_alone()
    {
        CardAction[] buttons = [new(ActionTypes.PostBack, "Take", value: "take:42")];

        var message = MessageFactory.SuggestedActions(buttons, "Lead 42", null, null, ["ann"]);

        Assert.Same(buttons[0], message.SuggestedActions.Actions.Single());
        Assert.Equal(["ann"], message.SuggestedActions.To);
    }

    [Fact]
    public void Attachments_lie_in_a_list_or_in_a_row()
    {
        Attachment[] two = [new("image/png", "a.png"), new("image/png", "b.png")];

        Assert.Equal("list", MessageFactory.Attachment(two, "Look").AttachmentLayout);
        Assert.Equal("carousel", MessageFactory.Carousel(two).AttachmentLayout);
        Assert.Equal(two, MessageFactory.Carousel(two).Attachments);
        Assert.Same(two[0], MessageFactory.Attachment(two[0]).Attachments.Single());
    }

    [Fact]
    public void A_file_is_attached_by_its_address()
    {
        var file = MessageFactory.ContentUrl("https://firm.example/a.pdf", "application/pdf").Attachments.Single();

        Assert.Equal(("https://firm.example/a.pdf", "application/pdf", ""), (file.ContentUrl, file.ContentType, file.Name));
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("", "application/pdf"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://firm.example/a.pdf", " "));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(
            () => MessageFactory.SuggestedActions((IEnumerable<string>)null!, "", "", ""));
    }
}
