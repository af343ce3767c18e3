using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class TurnContextHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _seen = [];

    [Fact]
    public async Task The_handler_added_first_is_outermost()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities(Noting("outer")).OnSendActivities(Noting("inner"));

        await turn.SendActivityAsync("hi");

        Assert.Equal(["outer before", "inner before", "inner after", "outer after"], _seen);
    }

    [Fact]
    public async Task A_handler_can_change_what_is_sent()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.Insert(0, new Activity(ActivityTypes.Typing));
            activities[1].Text += "!";
            return next();
        });

        await turn.SendActivityAsync("hi");

        Assert.Equal(["typing", "message"], _adapter.Sent.Select(sent => sent.Type));
        Assert.Equal("hi!", _adapter.Sent[1].Text);
    }

    [Fact]
    public async Task A_handler_that_does_not_call_next_sends_nothing_and_is_no_response()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("hi");

        Assert.Empty(_adapter.Sent);
        Assert.Null(response.Id);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_handler_of_updates_sees_the_new_id_after_next()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnUpdateActivity(async (_, activity, next) =>
        {
            _seen.Add(activity.Id);
            var response = await next();
            _seen.Add(activity.Id);
            return response;
        });

        await turn.UpdateActivityAsync(new Activity { Id = "sent-1" });

        Assert.Equal(["sent-1", "updated-1"], _seen);
    }

    [Fact]
    public async Task Handlers_of_deletions_run_in_order_and_one_can_prevent_it()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnDeleteActivity((_, reference, next) =>
        {
            _seen.Add("first " + reference.ActivityId);
            return next();
        });
        turn.OnDeleteActivity((_, _, _) =>
        {
            _seen.Add("second");
            return Task.CompletedTask;
        });

        await turn.DeleteActivityAsync("sent-1");

        Assert.Equal(["first sent-1", "second"], _seen);
        Assert.Empty(_adapter.Deleted);
    }

    [Fact]
    public async Task A_turn_made_from_another_shares_its_handlers_and_its_state()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities(Noting("shared"));
        turn.TurnState.Set("key", "value");
        using var second = new TurnContext(turn, Incoming.Message("other"));

        await second.SendActivityAsync("hi");

        Assert.Equal(["shared before", "shared after"], _seen);
        Assert.Equal(("value", "other"), (second.TurnState.Get<string>("key"), second.Activity.Text));
    }

    [Fact]
    public async Task A_turn_that_is_over_neither_sends_nor_takes_handlers()
    {
        var turn = new TurnContext(_adapter, Incoming.Message());
        turn.Dispose();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("hi"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("sent-1"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities(Noting("late")));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("key"));
    }

    private SendActivitiesHandler Noting(string name) => async (_, _, next) =>
    {
        _seen.Add(name + " before");
        var responses = await next();
        _seen.Add(name + " after");
        return responses;
    };
}
