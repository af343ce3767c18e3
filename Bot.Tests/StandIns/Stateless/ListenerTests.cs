using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class ListenerTests
{
    [Fact]
    public void All_listeners_hear_the_transition_in_their_order()
    {
        var log = new List<string>();
        var machine = Machine();
        machine.OnTransitioned(transition => log.Add($"first {transition.Source}>{transition.Destination}"));
        machine.OnTransitioned(transition => log.Add($"second {transition.Trigger}"));

        machine.Fire(Move.Take);

        Assert.Equal(["first New>Open", "second Take"], log);
    }

    [Fact]
    public void An_unhandled_trigger_can_be_heard_instead_of_refused()
    {
        var heard = new List<(Stage, Move)>();
        var machine = Machine();
        machine.OnUnhandledTrigger((stage, move) => heard.Add((stage, move)));

        machine.Fire(Move.Win);

        Assert.Equal([(Stage.New, Move.Win)], heard);
        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void The_unmet_guards_of_an_unhandled_trigger_are_told()
    {
        ICollection<string>? heard = null;
        var machine = Machine();
        machine.OnUnhandledTrigger((_, _, unmet) => heard = unmet);

        machine.Fire(Move.Lose);
        Assert.Equal(["has reason"], heard);

        machine.Fire(Move.Win);
        Assert.Null(heard);
    }

    [Fact]
    public async Task Asynchronous_listeners_are_awaited_after_the_others()
    {
        var log = new List<string>();
        var machine = Machine();
        machine.OnTransitionedAsync(async _ =>
        {
            await Task.Yield();
            log.Add("async");
        });
        machine.OnTransitioned(_ => log.Add("sync"));
        machine.OnTransitionCompletedAsync(async end =>
        {
            await Task.Yield();
            log.Add($"completed in {end.Destination}");
        });

        await machine.FireAsync(Move.Take);

        Assert.Equal(["sync", "async", "completed in Open"], log);
    }

    [Fact]
    public void A_synchronous_firing_refuses_asynchronous_listeners()
    {
        const string message =
            "Cannot execute asynchronous action specified as OnTransitioned callback. " +
            "Use asynchronous version of Fire [FireAsync]";
        var transitioned = Machine();
        transitioned.OnTransitionedAsync(_ => Task.CompletedTask);
        var completed = Machine();
        completed.OnTransitionCompletedAsync(_ => Task.CompletedTask);

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => transitioned.Fire(Move.Take)).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => completed.Fire(Move.Take)).Message);
    }

    [Fact]
    public async Task An_asynchronous_firing_awaits_the_unhandled_trigger_and_a_synchronous_one_refuses_it()
    {
        var heard = new List<Move>();
        var machine = Machine();
        machine.OnUnhandledTriggerAsync(async (_, move) =>
        {
            await Task.Yield();
            heard.Add(move);
        });

        await machine.FireAsync(Move.Win);

        Assert.Equal([Move.Win], heard);
        Assert.Equal(
            "Cannot execute asynchronous action specified in OnUnhandledTrigger. " +
            "Use asynchronous version of Fire [FireAsync]",
            Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Win)).Message);
    }

    [Fact]
    public void A_listener_must_be_given()
    {
        var machine = Machine();

        Assert.Throws<ArgumentNullException>(() => machine.OnTransitioned(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitionCompleted(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTrigger((Action<Stage, Move>)null!));
    }

    private static StateMachine<Stage, Move> Machine()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .Permit(Move.Take, Stage.Open)
            .PermitIf(Move.Lose, Stage.Lost, () => false, "has reason");
        return machine;
    }
}
