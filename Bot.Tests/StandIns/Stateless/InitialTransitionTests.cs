using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class InitialTransitionTests
{
    [Fact]
    public void Entering_a_superstate_leads_on_into_its_first_substates()
    {
        var log = new List<string>();
        var machine = Nested();
        foreach (var stage in Enum.GetValues<Stage>())
            machine.Configure(stage).OnEntry(() => log.Add($"+{stage}"));

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Called, machine.State);
        Assert.Equal(["+Open", "+Waiting", "+Called"], log);
    }

    [Fact]
    public void Every_step_is_told_and_the_end_once()
    {
        var steps = new List<string>();
        var ends = new List<string>();
        var machine = Nested();
        machine.OnTransitioned(step => steps.Add($"{step.Source}>{step.Destination}"));
        machine.OnTransitionCompleted(end => ends.Add($"{end.Source}>{end.Destination}"));

        machine.Fire(Move.Take);

        Assert.Equal(["New>Open", "Open>Waiting", "Waiting>Called"], steps);
        Assert.Equal(["New>Called"], ends);
    }

    [Fact]
    public void A_target_that_is_no_direct_substate_is_an_error_on_entry()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).InitialTransition(Stage.Won);

        var error = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Take));

        Assert.Equal("The target (Won) for the initial transition is not a substate.", error.Message);
    }

    [Fact]
    public void A_state_has_one_initial_transition_and_not_to_itself()
    {
        var open = Nested().Configure(Stage.Open);

        Assert.Equal(
            "This state has already been configured with an initial transition (Waiting).",
            Assert.Throws<InvalidOperationException>(() => open.InitialTransition(Stage.Called)).Message);
        Assert.StartsWith(
            "Setting the current state as the target destination state is not allowed.",
            Assert.Throws<ArgumentException>(() => Nested().Configure(Stage.Won).InitialTransition(Stage.Won)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_substate_going_up_is_led_down_again()
    {
        var machine = Nested();
        machine.Configure(Stage.Called).Permit(Move.Note, Stage.Open);
        machine.Fire(Move.Take);
        var entered = new List<string>();
        machine.Configure(Stage.Waiting).OnEntry(() => entered.Add("Waiting"));
        machine.Configure(Stage.Called).OnEntry(() => entered.Add("Called"));

        machine.Fire(Move.Note);

        Assert.Equal(Stage.Called, machine.State);
        Assert.Equal(["Called"], entered);
    }

    [Fact]
    public async Task An_asynchronous_firing_goes_the_same_way()
    {
        var log = new List<string>();
        var machine = Nested();
        machine.Configure(Stage.Called).OnEntryAsync(async () =>
        {
            await Task.Yield();
            log.Add("+Called");
        });

        await machine.FireAsync(Move.Take);

        Assert.Equal(Stage.Called, machine.State);
        Assert.Equal(["+Called"], log);
    }

    private static StateMachine<Stage, Move> Nested()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).InitialTransition(Stage.Waiting);
        machine.Configure(Stage.Waiting).SubstateOf(Stage.Open).InitialTransition(Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Waiting);
        return machine;
    }
}
