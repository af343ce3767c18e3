using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData("message", "message hello")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "end")]
    [InlineData("somethingElse", "unrecognised somethingElse")]
    [InlineData("trace", "unrecognised trace")]
    public async Task Each_type_has_its_method(string type, string seen)
    {
        await Turn(Incoming.Of(type, text: "hello"));

        Assert.Equal([seen], _bot.Seen);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("installationUpdate")]
    [InlineData("command")]
    [InlineData("commandResult")]
    public async Task Types_that_the_bot_has_no_use_for_pass_quietly(string type)
    {
        await Turn(Incoming.Of(type));

        Assert.Empty(_bot.Seen);
        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData("start", "event start")]
    [InlineData("tokens/response", null)]
    public async Task An_event_is_handed_on_unless_it_is_a_sign_in(string name, string? seen)
    {
        var activity = Incoming.Of(ActivityTypes.Event);
        activity.Name = name;

        await Turn(activity);

        Assert.Equal(seen is null ? [] : [seen], _bot.Seen);
    }

    [Theory]
    [InlineData("bot", null)]
    [InlineData("ann", "added ann")]
    [InlineData("bot,ann", "added bot ann")]
    public async Task Members_are_announced_when_one_of_them_is_not_the_bot(string ids, string? seen)
    {
        var update = Incoming.Of(ActivityTypes.ConversationUpdate);
        update.MembersAdded = ids.Split(',').Select(id => new ChannelAccount(id)).ToList();

        await Turn(update);

        Assert.Equal(seen is null ? [] : [seen], _bot.Seen);
    }

    [Fact]
    public async Task An_invoke_that_nobody_takes_is_answered_with_501()
    {
        await Turn(Incoming.Of(ActivityTypes.Invoke));

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task A_turn_without_a_type_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Turn(new Activity()));

    [Fact]
    public async Task What_the_typed_turn_sends_goes_through_the_turn_itself()
    {
        _bot.Reply = "hi";
        using var turn = new TurnContext(_adapter, Incoming.Message());

        await _bot.OnTurnAsync(turn);

        Assert.Equal(("hi", "acceptingInput"), (_adapter.Sent.Single().Text, _adapter.Sent.Single().InputHint));
        Assert.True(turn.Responded);
    }

    private async Task Turn(Activity activity)
    {
        using var turn = new TurnContext(_adapter, activity);
        await _bot.OnTurnAsync(turn);
    }

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        public string? Reply { get; set; }

        protected override async Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            Seen.Add("message " + turnContext.Activity.Text);
            if (Reply is not null)
                await turnContext.SendActivityAsync(Reply, cancellationToken: cancellationToken);
        }

        protected override Task OnTypingActivityAsync(
            ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnEventAsync(
            ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("event " + turnContext.Activity.Name);

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) =>
            Note("added " + string.Join(' ', membersAdded.Select(member => member.Id)));

        protected override Task OnUnrecognizedActivityTypeAsync(
            ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unrecognised " + turnContext.Activity.Type);

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
