using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class ActivityJsonTests
{
    private static readonly JsonSerializerSettings WithoutNulls = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
    };

    [Fact]
    public void A_message_is_written_with_the_names_of_the_protocol()
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Id = "7",
            From = new ChannelAccount("ann", "Ann", RoleTypes.User),
            Conversation = new ConversationAccount(id: "c1", isGroup: false),
            Text = "Which size?",
            InputHint = InputHints.ExpectingInput,
            SuggestedActions = new SuggestedActions
            {
                Actions = [new CardAction(ActionTypes.PostBack, "Small", value: "s")],
            },
            ReplyToId = "6",
        };

        const string expected = """
            {"type":"message","id":"7","from":{"id":"ann","name":"Ann","role":"user"},
             "conversation":{"isGroup":false,"id":"c1"},"text":"Which size?","inputHint":"expectingInput",
             "suggestedActions":{"actions":[{"type":"postBack","title":"Small","value":"s"}]},"replyToId":"6"}
            """;
        Assert.Equal(
            JToken.Parse(expected).ToString(Formatting.None), JsonConvert.SerializeObject(message, WithoutNulls));
    }

    [Fact]
    public void Every_member_of_an_activity_is_written_under_its_own_name_with_a_small_first_letter()
    {
        var members = typeof(Activity).GetProperties().Select(property => property.Name).Where(name => name != "Properties");

        var written = JObject.FromObject(new Activity()).Properties().Select(property => property.Name);

        Assert.Equal(
            members.Select(name => char.ToLowerInvariant(name[0]) + name[1..]).Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Unknown_properties_survive_reading_and_writing()
    {
        const string json =
            """{"type":"message","from":{"id":"ann","tier":"gold"},"conversation":{"id":"c1","x":1},"surprise":[1,2]}""";

        var activity = JsonConvert.DeserializeObject<Activity>(json)!;

        Assert.Equal("gold", (string?)activity.From.Properties["tier"]);
        Assert.True(JToken.DeepEquals(
            JToken.Parse(json), JToken.Parse(JsonConvert.SerializeObject(activity, WithoutNulls))));
    }

    [Fact]
    public void An_attached_card_is_read_as_plain_JSON_and_can_be_made_a_card_again()
    {
        var card = new HeroCard("Lead 42", buttons: [new CardAction(ActionTypes.ImBack, "Take", value: "/take 42")]);
        var sent = new Activity
        {
            Attachments = [new Attachment(HeroCard.ContentType, content: card)],
        };

        var read = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(sent))!.Attachments.Single();

        Assert.Equal("application/vnd.microsoft.card.hero", read.ContentType);
        Assert.Equal("Take", Assert.IsType<JObject>(read.Content).ToObject<HeroCard>()!.Buttons.Single().Title);
    }

    [Fact]
    public void Extra_properties_read_as_an_empty_object_until_null_is_assigned()
    {
        var account = new ChannelAccount();

        Assert.Empty(account.Properties);
        Assert.Same(account.Properties, account.Properties);
        account.Properties = null!;
        Assert.Null(account.Properties);
    }

    [Fact]
    public void A_reference_keeps_all_it_needs_to_come_back()
    {
        var reference = Incoming.Message(locale: "ru-RU").GetConversationReference();

        var read = JsonConvert.DeserializeObject<ConversationReference>(JsonConvert.SerializeObject(reference))!;

        Assert.Equal(("in-1", "ann", "bot", "c1"), (read.ActivityId, read.User.Id, read.Bot.Id, read.Conversation.Id));
        Assert.Equal(("test", "ru-RU", "https://channel.example"), (read.ChannelId, read.Locale, read.ServiceUrl));
    }
}
