using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class PermissionTests
{
    [Fact]
    public void Only_what_would_be_handled_can_be_fired()
    {
        var machine = Machine();

        Assert.True(machine.CanFire(Move.Take));
        Assert.True(machine.CanFire(Move.Note));
        Assert.True(machine.CanFire(Move.Win));
        Assert.False(machine.CanFire(Move.Lose));
        Assert.False(machine.CanFire(Move.Call));
        Assert.Equal(Stage.Waiting, machine.State);
    }

    [Fact]
    public void Unmet_guards_are_listed_none_is_an_empty_list_and_an_unknown_trigger_has_no_list()
    {
        var machine = Machine();

        Assert.False(machine.CanFire(Move.Lose, out var refused));
        Assert.True(machine.CanFire(Move.Take, out var permitted));
        Assert.False(machine.CanFire(Move.Call, out var unknown));

        Assert.Equal(["has reason"], refused);
        Assert.Empty(permitted);
        Assert.Null(unknown);
    }

    [Fact]
    public void Permitted_triggers_are_the_states_own_and_then_its_superstates()
    {
        var machine = Machine();

#pragma warning disable CS0618 // Marked obsolete by the library, and still the way without waiting.
        Assert.Equal([Move.Take, Move.Note, Move.Win], machine.PermittedTriggers);
        Assert.Equal([Move.Take, Move.Note, Move.Win], machine.GetPermittedTriggers());
#pragma warning restore CS0618
    }

    [Fact]
    public async Task Permitted_triggers_depend_on_the_arguments()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.Open).PermitIf(win, Stage.Won, amount => amount > 0).Permit(Move.Lose, Stage.Lost);

        Assert.Equal([Move.Lose], await machine.PermittedTriggersAsync);
        Assert.Equal([Move.Win, Move.Lose], await machine.GetPermittedTriggersAsync(5));
    }

    [Fact]
    public async Task Details_tell_which_triggers_take_arguments()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).Permit(Move.Lose, Stage.Lost);

        var details = (await machine.GetDetailedPermittedTriggers()).ToList();

        Assert.Equal([Move.Win, Move.Lose], details.Select(detail => detail.Trigger));
        Assert.Equal([true, false], details.Select(detail => detail.HasParameters));
        Assert.Same(win, details[0].Parameters);
        Assert.Null(details[1].Parameters);
    }

    [Fact]
    public async Task Asynchronous_guards_count_for_permitted_triggers_but_not_for_CanFire()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open)
            .PermitIfAsync(Move.Win, Stage.Won, async () =>
            {
                await Task.Yield();
                return true;
            })
            .PermitIfAsync(Move.Lose, Stage.Lost, () => Task.FromResult(false));

        Assert.False(machine.CanFire(Move.Win));
        Assert.Equal([Move.Win], await machine.PermittedTriggersAsync);
    }

    private static StateMachine<Stage, Move> Machine()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Waiting);
        machine.Configure(Stage.Waiting).SubstateOf(Stage.Open)
            .Permit(Move.Take, Stage.Called)
            .PermitIf(Move.Lose, Stage.Lost, () => false, "has reason")
            .Ignore(Move.Note);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).Permit(Move.Take, Stage.New);
        return machine;
    }
}
