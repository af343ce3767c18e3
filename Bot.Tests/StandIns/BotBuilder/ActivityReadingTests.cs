using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class ActivityReadingTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/special", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_message_is_what_is_called_so_or_begins_so_before_a_slash(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity { Type = type }.AsMessageActivity() is not null);

    [Fact]
    public void An_activity_shows_itself_as_its_own_type_only()
    {
        var typing = Incoming.Of(ActivityTypes.Typing);

        Assert.Same(typing, typing.AsTypingActivity());
        Assert.Null(typing.AsMessageActivity());
        Assert.Null(typing.AsEventActivity());
        Assert.Null(typing.AsConversationUpdateActivity());
        Assert.Null(typing.AsEndOfConversationActivity());
        Assert.Null(typing.AsTraceActivity());
    }

    [Fact]
    public void Blank_texts_and_empty_lists_are_no_content()
    {
        Assert.False(new Activity { Text = " ", Summary = "", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Fact]
    public void Channel_data_of_the_wanted_type_is_given_as_it_is()
    {
        var source = new Source("spring");

        Assert.Same(source, new Activity { ChannelData = source }.GetChannelData<Source>());
    }

    [Fact]
    public void Channel_data_in_JSON_is_read_as_the_wanted_type()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"campaign":"spring"}""") };

        Assert.Equal(new Source("spring"), activity.GetChannelData<Source>());
        Assert.True(activity.TryGetChannelData<Source>(out var read));
        Assert.Equal("spring", read.Campaign);
    }

    [Fact]
    public void Channel_data_that_is_missing_or_does_not_fit_is_said_to_be_so()
    {
        Assert.Null(new Activity().GetChannelData<Source>());
        Assert.False(new Activity().TryGetChannelData<Source>(out _));
        Assert.False(new Activity { ChannelData = 5 }.TryGetChannelData<Source>(out var none));
        Assert.Null(none);
        Assert.Throws<InvalidCastException>(() => new Activity { ChannelData = 5 }.GetChannelData<Source>());
    }

    [Fact]
    public void Mentions_are_found_among_the_entities()
    {
        var mention = new Entity();
        mention.SetAs(new Mention(new ChannelAccount("bot", "Bot"), "@bot"));
        var activity = new Activity { Entities = [new Entity("place"), mention] };

        var found = Assert.Single(activity.GetMentions());

        Assert.Equal(("@bot", "bot", "mention"), (found.Text, found.Mentioned.Id, found.Type));
        Assert.Empty(new Activity().GetMentions());
    }

    [Fact]
    public void Entities_with_the_same_JSON_are_equal()
    {
        var first = new Entity("place") { Properties = JObject.Parse("""{"city":"Riga"}""") };
        var same = new Entity("place") { Properties = JObject.Parse("""{"city":"Riga"}""") };
        var other = new Entity("place") { Properties = JObject.Parse("""{"city":"Oslo"}""") };

        Assert.True(first.Equals(same));
        Assert.False(first.Equals(other));
        Assert.False(first.Equals((Entity?)null));
    }

    [Fact]
    public void A_word_becomes_a_button_of_that_title_and_value()
    {
        CardAction button = "Yes";

        Assert.Equal(("Yes", "Yes"), (button.Title, button.Value));
        Assert.Null(button.Type);
    }

    private sealed record Source(string Campaign);
}
