using Stateless;
using Stateless.Reflection;

namespace Bot.Tests.StandIns.Stateless;

public class InfoTests
{
    [Fact]
    public void Info_names_all_states_configured_or_reachable()
    {
        var info = Machine().GetInfo();

        Assert.Equal(["New", "Called", "Open", "Waiting", "Won"], info.States.Select(state => state.ToString()));
        Assert.Equal(Stage.New, info.InitialState.UnderlyingState);
        Assert.Equal((typeof(Stage), typeof(Move)), (info.StateType, info.TriggerType));
    }

    [Fact]
    public void The_initial_state_stays_the_one_the_machine_was_made_with()
    {
        var machine = Machine();
        machine.Fire(Move.Take);

        Assert.Equal("New", machine.GetInfo().InitialState.ToString());
        Assert.Null(machine.GetInfo().InitialState.Transitions);
    }

    [Fact]
    public void Info_tells_the_hierarchy()
    {
        var info = Machine().GetInfo();

        Assert.Same(State(info, "Open"), State(info, "Called").Superstate);
        Assert.Equal(["Called"], State(info, "Open").Substates.Select(state => state.ToString()));
        Assert.Null(State(info, "Open").Superstate);
    }

    [Fact]
    public void Info_tells_transitions_of_every_kind_with_their_guards()
    {
        var called = State(Machine().GetInfo(), "Called");

        Assert.Equal(
            ["Win>Won [has amount]", "Note>Called", "Wait>Called [Function] internal"],
            called.FixedTransitions.Select(Describe));
        Assert.Equal(["Call"], called.IgnoredTriggers.Select(ignored => ignored.Trigger.ToString()));
        Assert.Equal("Lose", Assert.Single(called.DynamicTransitions).Trigger.ToString());
        Assert.Equal(4, called.Transitions.Count());
    }

    [Fact]
    public void Info_tells_actions_their_names_triggers_and_timing()
    {
        var open = State(Machine().GetInfo(), "Open");

        Assert.Equal(
            ["greet sync ", "Function async ", "Remember sync Take"],
            open.EntryActions.Select(action =>
                $"{action.Method.Description} {(action.Method.IsAsync ? "async" : "sync")} {action.FromTrigger}"));
        Assert.Equal([nameof(Remember)], open.ExitActions.Select(action => action.Description));
        Assert.Equal(["wake"], open.ActivateActions.Select(action => action.Description));
        Assert.Equal(["sleep"], open.DeactivateActions.Select(action => action.Description));
    }

    [Theory]
    [InlineData("Method", null, "Method")]
    [InlineData("Method", "words", "words")]
    [InlineData("<Main>b__0", null, "Function")]
    [InlineData("<Main>b__0", "", "")]
    [InlineData(null, null, "<null>")]
    public void A_method_is_named_by_its_description_or_itself(string? method, string? description, string name) =>
        Assert.Equal(name, new InvocationInfo(method, description, InvocationInfo.Timing.Synchronous).Description);

    private static StateInfo State(StateMachineInfo info, string name) =>
        info.States.Single(state => state.ToString() == name);

    private static string Describe(FixedTransitionInfo transition) =>
        $"{transition.Trigger}>{transition.DestinationState}"
        + string.Concat(transition.GuardConditionsMethodDescriptions.Select(guard => $" [{guard.Description}]"))
        + (transition.IsInternalTransition ? " internal" : "");

    private static void Remember()
    {
    }

    private static StateMachine<Stage, Move> Machine()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Waiting);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open)
            .PermitIf(Move.Win, Stage.Won, () => true, "has amount")
            .PermitReentry(Move.Note)
            .InternalTransition(Move.Wait, () => { })
            .PermitDynamic(Move.Lose, () => Stage.Lost)
            .Ignore(Move.Call);
        machine.Configure(Stage.Open)
            .OnEntry(() => { }, "greet")
            .OnEntryAsync(() => Task.CompletedTask)
            .OnEntryFrom(Move.Take, Remember)
            .OnExit(Remember)
            .OnActivate(() => { }, "wake")
            .OnDeactivate(() => { }, "sleep");
        return machine;
    }
}
