using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class SubstateTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_substate_is_in_its_superstate_but_not_the_other_way_round()
    {
        var machine = Machine(Stage.Called);
        Assert.True(machine.IsInState(Stage.Called));
        Assert.True(machine.IsInState(Stage.Open));
        Assert.False(machine.IsInState(Stage.Waiting));

        machine = Machine(Stage.Open);
        Assert.False(machine.IsInState(Stage.Called));
    }

    [Fact]
    public void A_superstate_handles_what_its_substate_does_not()
    {
        var machine = Machine(Stage.Called);

        machine.Fire(Move.Win);

        Assert.Equal(Stage.Won, machine.State);
        Assert.Equal(["-Called", "-Open", "+Won"], _log);
    }

    [Fact]
    public void Between_substates_the_superstate_is_neither_left_nor_entered()
    {
        var machine = Machine(Stage.Called);

        machine.Fire(Move.Wait);

        Assert.Equal(["-Called", "+Waiting"], _log);
    }

    [Fact]
    public void Entering_a_substate_from_outside_enters_the_superstate_first()
    {
        var machine = Machine(Stage.New);

        machine.Fire(Move.Call);

        Assert.Equal(["-New", "+Open", "+Called"], _log);
    }

    [Fact]
    public void Going_up_to_the_superstate_leaves_only_the_substate()
    {
        var machine = Machine(Stage.Waiting);

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Open, machine.State);
        Assert.Equal(["-Waiting"], _log);
    }

    [Fact]
    public void Going_down_to_a_substate_enters_only_the_substate()
    {
        var machine = Machine(Stage.Open);

        machine.Fire(Move.Wait);

        Assert.Equal(["+Waiting"], _log);
    }

    [Fact]
    public void A_substate_overrides_its_superstate()
    {
        var machine = Machine(Stage.Called);

        machine.Fire(Move.Lose);

        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void A_superstate_steps_in_when_the_guard_of_the_substate_is_not_met()
    {
        var machine = Machine(Stage.Waiting);
        machine.Configure(Stage.Waiting).PermitIf(Move.Lose, Stage.New, () => false, "may lose");

        machine.Fire(Move.Lose);

        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public void The_unmet_guards_of_a_substate_are_named_when_no_superstate_knows_the_trigger()
    {
        var machine = Machine(Stage.Waiting);
        machine.Configure(Stage.Waiting).PermitIf(Move.Note, Stage.New, () => false, "has text");

        Assert.False(machine.CanFire(Move.Note, out var unmet));
        Assert.Equal(["has text"], unmet);
    }

    [Fact]
    public void A_superstates_move_to_the_state_we_are_in_does_nothing()
    {
        var machine = Machine(Stage.Waiting);

        machine.Fire(Move.Wait);

        Assert.Equal(Stage.Waiting, machine.State);
        Assert.Empty(_log);
    }

    [Fact]
    public void Re_entry_of_a_superstate_leaves_both_and_enters_it_anew()
    {
        var machine = Machine(Stage.Called);
        machine.Configure(Stage.Open).PermitReentry(Move.Note);

        machine.Fire(Move.Note);

        Assert.Equal(Stage.Open, machine.State);
        Assert.Equal(["-Called", "-Open", "+Open"], _log);
    }

    [Fact]
    public void A_state_cannot_lie_within_itself()
    {
        var machine = Machine(Stage.New);

        var own = Assert.Throws<ArgumentException>(() => machine.Configure(Stage.Won).SubstateOf(Stage.Won));
        var nested = Assert.Throws<ArgumentException>(() =>
        {
            machine.Configure(Stage.Open).SubstateOf(Stage.Won);
            machine.Configure(Stage.Won).SubstateOf(Stage.Called);
        });

        Assert.Equal("Configuring Won as a substate of Won creates an illegal cyclic configuration.", own.Message);
        Assert.Equal(
            "Configuring Won as a substate of Called creates an illegal nested cyclic configuration.", nested.Message);
    }

    private StateMachine<Stage, Move> Machine(Stage start)
    {
        var machine = new StateMachine<Stage, Move>(start);
        machine.Configure(Stage.New).Permit(Move.Call, Stage.Called);
        machine.Configure(Stage.Open)
            .Permit(Move.Win, Stage.Won).Permit(Move.Lose, Stage.Lost).Permit(Move.Wait, Stage.Waiting);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open).Permit(Move.Lose, Stage.New);
        machine.Configure(Stage.Waiting).SubstateOf(Stage.Open).Permit(Move.Take, Stage.Open);
        foreach (var stage in Enum.GetValues<Stage>())
            machine.Configure(stage).OnEntry(() => _log.Add($"+{stage}")).OnExit(() => _log.Add($"-{stage}"));
        return machine;
    }
}
