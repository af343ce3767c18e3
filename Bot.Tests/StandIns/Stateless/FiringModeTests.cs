using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class FiringModeTests
{
    [Fact]
    public void Queued_a_trigger_fired_on_entry_waits_until_the_transition_is_complete()
    {
        var log = new List<string>();
        var machine = Chain(FiringMode.Queued, log);

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Won, machine.State);
        Assert.Equal(["+Open", "Open fired", "New>Open", "+Won", "Open>Won"], log);
    }

    [Fact]
    public void Immediate_a_trigger_fired_on_entry_is_handled_inside_the_transition()
    {
        var log = new List<string>();
        var machine = Chain(FiringMode.Immediate, log);

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Won, machine.State);
        Assert.Equal(["+Open", "+Won", "Open>Won", "Open fired", "New>Won"], log);
    }

    [Fact]
    public void A_machine_queues_unless_told_otherwise()
    {
        var seen = Stage.New;
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntry(() =>
        {
            machine.Fire(Move.Win);
            seen = machine.State;
        });

        machine.Fire(Move.Take);

        Assert.Equal((Stage.Open, Stage.Won), (seen, machine.State));
    }

    [Fact]
    public void Queued_triggers_are_handled_in_their_order()
    {
        var log = new List<Move>();
        var machine = new StateMachine<Stage, Move>(Stage.Open, FiringMode.Queued);
        machine.Configure(Stage.Open)
            .InternalTransition(Move.Note, () =>
            {
                machine.Fire(Move.Call);
                machine.Fire(Move.Wait);
                log.Add(Move.Note);
            })
            .InternalTransition(Move.Call, () => log.Add(Move.Call))
            .InternalTransition(Move.Wait, () => log.Add(Move.Wait));

        machine.Fire(Move.Note);

        Assert.Equal([Move.Note, Move.Call, Move.Wait], log);
    }

    [Fact]
    public void What_a_failed_firing_left_in_the_queue_goes_first_next_time()
    {
        var log = new List<Move>();
        var machine = new StateMachine<Stage, Move>(Stage.Open, FiringMode.Queued);
        machine.Configure(Stage.Open)
            .InternalTransition(Move.Note, () =>
            {
                machine.Fire(Move.Call);
                throw new FormatException();
            })
            .InternalTransition(Move.Call, () => log.Add(Move.Call))
            .InternalTransition(Move.Wait, () => log.Add(Move.Wait));

        Assert.Throws<FormatException>(() => machine.Fire(Move.Note));
        Assert.Empty(log);
        machine.Fire(Move.Wait);

        Assert.Equal([Move.Call, Move.Wait], log);
    }

    [Fact]
    public void A_queued_trigger_that_nothing_handles_fails_the_outer_firing()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).OnEntry(() => machine.Fire(Move.Win));

        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Take));

        Assert.Contains("from state 'Open' for trigger 'Win'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Stage.Open, machine.State);
    }

    [Fact]
    public void Immediate_a_trigger_fired_on_exit_is_overtaken_by_the_outer_transition()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New, FiringMode.Immediate);
        var fired = false;
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).Permit(Move.Lose, Stage.Lost).OnExit(() =>
        {
            if (fired)
                return;
            fired = true;
            machine.Fire(Move.Lose);
        });

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Open, machine.State);
    }

    [Theory]
    [InlineData(FiringMode.Queued, new[] { "+Open", "Open fired", "New>Open", "+Won", "Open>Won" })]
    [InlineData(FiringMode.Immediate, new[] { "+Open", "+Won", "Open>Won", "Open fired", "New>Won" })]
    public async Task Asynchronous_firing_keeps_the_same_modes(FiringMode mode, string[] expected)
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.New, mode);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntryAsync(async () =>
        {
            log.Add("+Open");
            await machine.FireAsync(Move.Win);
            log.Add("Open fired");
        });
        machine.Configure(Stage.Won).OnEntryAsync(async () =>
        {
            await Task.Yield();
            log.Add("+Won");
        });
        machine.OnTransitionCompleted(end => log.Add($"{end.Source}>{end.Destination}"));

        await machine.FireAsync(Move.Take);

        Assert.Equal(expected, log);
        Assert.Equal(Stage.Won, machine.State);
    }

    private static StateMachine<Stage, Move> Chain(FiringMode mode, List<string> log)
    {
        var machine = new StateMachine<Stage, Move>(Stage.New, mode);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntry(() =>
        {
            log.Add("+Open");
            machine.Fire(Move.Win);
            log.Add("Open fired");
        });
        machine.Configure(Stage.Won).OnEntry(() => log.Add("+Won"));
        machine.OnTransitionCompleted(end => log.Add($"{end.Source}>{end.Destination}"));
        return machine;
    }
}
