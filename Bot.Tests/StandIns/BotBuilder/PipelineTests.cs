using Microsoft.Bot.Builder;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class PipelineTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _seen = [];

    [Fact]
    public async Task Middleware_wraps_the_bot_in_the_order_in_which_it_was_added()
    {
        _adapter.Use(new Noting("outer", _seen)).Use(new Noting("inner", _seen));

        await Run();

        Assert.Equal(["outer before", "inner before", "bot", "inner after", "outer after"], _seen);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_next_ends_the_turn()
    {
        _adapter.Use(new Noting("outer", _seen)).Use(new Stopping()).Use(new Noting("inner", _seen));

        await Run();

        Assert.Equal(["outer before", "outer after"], _seen);
    }

    [Fact]
    public async Task Without_middleware_the_bot_alone_runs()
    {
        await Run();

        Assert.Equal(["bot"], _seen);
    }

    [Fact]
    public async Task A_pipeline_may_have_no_bot()
    {
        _adapter.Use(new Noting("only", _seen));

        using var turn = new TurnContext(_adapter, Incoming.Message());
        await _adapter.Run(turn);

        Assert.Equal(["only before", "only after"], _seen);
    }

    [Fact]
    public async Task An_exception_passes_through_middleware_to_the_caller()
    {
        _adapter.Use(new Noting("outer", _seen));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(Failing));

        Assert.Equal(["outer before"], _seen);
    }

    [Fact]
    public async Task An_error_handler_takes_the_exception_after_middleware_has_seen_it()
    {
        _adapter.Use(new Noting("outer", _seen));
        _adapter.OnTurnError = (turn, error) =>
        {
            _seen.Add($"{turn.Activity.Text}: {error.Message}");
            return Task.CompletedTask;
        };

        await Run(Failing);

        Assert.Equal(["outer before", "hello: broken"], _seen);
    }

    [Fact]
    public async Task A_set_within_a_set_runs_its_middleware_and_then_goes_on()
    {
        var inner = new MiddlewareSet().Use(new Noting("nested", _seen));
        _adapter.Use(inner).Use(new Noting("last", _seen));

        await Run();

        Assert.Equal(["nested before", "nested after", "last before", "bot", "last after"], _seen);
        Assert.Same(inner, _adapter.MiddlewareSet.First());
    }

    [Fact]
    public void No_middleware_is_no_middleware() =>
        Assert.Throws<ArgumentNullException>(() => _adapter.Use(null!));

    [Fact]
    public async Task A_conversation_is_continued_by_an_event_through_the_same_pipeline()
    {
        _adapter.Use(new Noting("outer", _seen));
        var reference = Incoming.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync("bot", reference, Continue, CancellationToken.None);

        Assert.Equal(["outer before", "event ContinueConversation", "outer after"], _seen);
        Assert.Equal(("ann", "in-1"), (_adapter.Sent.Single().Recipient.Id, reference.ActivityId));
    }

    private async Task Continue(ITurnContext turn, CancellationToken cancellationToken)
    {
        _seen.Add($"{turn.Activity.Type} {turn.Activity.Name}");
        await turn.SendActivityAsync("are you still there?", cancellationToken: cancellationToken);
    }

    private async Task Run(BotCallbackHandler? bot = null)
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        await _adapter.Run(turn, bot ?? Answering);
    }

    private Task Answering(ITurnContext turn, CancellationToken cancellationToken)
    {
        _seen.Add("bot");
        return Task.CompletedTask;
    }

    private static Task Failing(ITurnContext turn, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("broken");

    private sealed class Noting(string name, List<string> seen) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name + " before");
            await next(cancellationToken);
            seen.Add(name + " after");
        }
    }

    private sealed class Stopping : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}
