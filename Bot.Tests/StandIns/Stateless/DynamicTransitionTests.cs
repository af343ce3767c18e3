using Stateless;
using Stateless.Reflection;

namespace Bot.Tests.StandIns.Stateless;

public class DynamicTransitionTests
{
    [Fact]
    public void The_destination_is_chosen_when_the_trigger_is_fired()
    {
        var next = Stage.Won;
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitDynamic(Move.Note, () => next);
        next = Stage.Lost;

        machine.Fire(Move.Note);

        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public void The_choice_may_depend_on_the_arguments()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        var lose = machine.SetTriggerParameters<int, bool>(Move.Lose);
        var note = machine.SetTriggerParameters<int, bool, string>(Move.Note);
        machine.Configure(Stage.Open).PermitDynamic(win, amount => amount > 0 ? Stage.Won : Stage.Lost);
        machine.Configure(Stage.Lost).PermitDynamic(lose, (times, sure) => times > 1 && sure ? Stage.Waiting : Stage.Open);
        machine.Configure(Stage.Waiting).PermitDynamic(note, (_, _, text) => Enum.Parse<Stage>(text));

        machine.Fire(win, 0);
        Assert.Equal(Stage.Lost, machine.State);
        machine.Fire(lose, 2, true);
        Assert.Equal(Stage.Waiting, machine.State);
        machine.Fire(note, 0, false, "Called");
        Assert.Equal(Stage.Called, machine.State);
    }

    [Fact]
    public void Choosing_the_own_state_is_a_re_entry()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitDynamic(Move.Note, () => Stage.Open)
            .OnEntry(() => log.Add("entry")).OnExit(() => log.Add("exit"));

        machine.Fire(Move.Note);

        Assert.Equal(["exit", "entry"], log);
    }

    [Fact]
    public void A_guarded_choice_is_not_made_when_its_guard_is_not_met()
    {
        var chosen = 0;
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitDynamicIf(
            Move.Note,
            () =>
            {
                chosen++;
                return Stage.Won;
            },
            () => false,
            "has amount");

        Assert.False(machine.CanFire(Move.Note, out var unmet));
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Note));

        Assert.Equal(["has amount"], unmet);
        Assert.Equal(0, chosen);
    }

    [Fact]
    public void Guards_of_a_choice_see_the_arguments_too()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.Open)
            .PermitDynamicIf(win, amount => amount > 100 ? Stage.Won : Stage.Waiting, amount => amount > 0);

        Assert.False(machine.CanFire(win, 0));
        machine.Fire(win, 5);
        Assert.Equal(Stage.Waiting, machine.State);
    }

    [Fact]
    public void Possible_destinations_are_told_but_do_not_bind()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitDynamic(
            Move.Note,
            () => Stage.Lost,
            "by mood",
            new DynamicStateInfos { { Stage.Won, "good" }, { "Waiting", "so-so" } });

        var info = Assert.Single(machine.GetInfo().States.Single().DynamicTransitions);
        machine.Fire(Move.Note);

        Assert.Equal("by mood", info.DestinationStateSelectorDescription.Description);
        Assert.Equal(
            ["Won: good", "Waiting: so-so"],
            info.PossibleDestinationStates.Select(state => $"{state.DestinationState}: {state.Criterion}"));
        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public async Task An_asynchronous_choice_is_awaited()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.Open).PermitDynamicAsync(win, async amount =>
        {
            await Task.Yield();
            return amount > 0 ? Stage.Won : Stage.Lost;
        });

        await machine.FireAsync(win, 7);

        Assert.Equal(Stage.Won, machine.State);
    }
}
