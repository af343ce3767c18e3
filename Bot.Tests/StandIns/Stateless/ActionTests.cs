using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class ActionTests
{
    [Fact]
    public void Exit_comes_first_then_the_listeners_then_entry()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).OnExit(() => log.Add($"exit in {machine.State}"));
        machine.Configure(Stage.Open)
            .OnEntry(() => log.Add($"entry in {machine.State}"))
            .OnEntry(transition => log.Add($"{transition.Source} {transition.Trigger} {transition.Destination}"));
        machine.OnTransitioned(_ => log.Add("transitioned"));
        machine.OnTransitionCompleted(_ => log.Add("completed"));

        machine.Fire(Move.Take);

        Assert.Equal(["exit in New", "transitioned", "entry in Open", "New Take Open", "completed"], log);
    }

    [Fact]
    public void An_entry_action_of_a_trigger_runs_for_no_other()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).Permit(Move.Call, Stage.Open);
        machine.Configure(Stage.Open)
            .OnEntryFrom(Move.Take, () => log.Add("taken"))
            .OnEntryFrom(Move.Call, transition => log.Add($"called from {transition.Source}"));

        machine.Fire(Move.Call);

        Assert.Equal(["called from New"], log);
    }

    [Fact]
    public void An_exception_on_entry_leaves_the_machine_in_the_new_state_and_usable()
    {
        var completed = 0;
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntry(() => throw new FormatException("odd"));
        machine.OnTransitionCompleted(_ => completed++);

        Assert.Equal("odd", Assert.Throws<FormatException>(() => machine.Fire(Move.Take)).Message);
        Assert.Equal((Stage.Open, 0), (machine.State, completed));

        machine.Fire(Move.Win);
        Assert.Equal((Stage.Won, 1), (machine.State, completed));
    }

    [Fact]
    public void An_exception_on_exit_leaves_the_machine_where_it_was()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).OnExit(() => throw new FormatException("odd"));

        Assert.Throws<FormatException>(() => machine.Fire(Move.Take));

        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void Re_entry_runs_exit_and_entry_and_is_told_as_such()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitReentry(Move.Note)
            .OnEntry(() => log.Add("entry"))
            .OnExit(transition => log.Add($"exit {transition.IsReentry}"));

        machine.Fire(Move.Note);

        Assert.Equal(["exit True", "entry"], log);
    }

    [Fact]
    public void A_guarded_re_entry_needs_its_guard()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var note = machine.SetTriggerParameters<string>(Move.Note);
        machine.Configure(Stage.Open)
            .PermitReentryIf(note, text => text != "", "has text")
            .PermitReentryIf(Move.Wait, () => true);

        Assert.True(machine.CanFire(note, "hello"));
        Assert.False(machine.CanFire(note, ""));
        Assert.True(machine.CanFire(Move.Wait));
    }

    [Fact]
    public void An_internal_transition_acts_without_leaving_the_state()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var note = machine.SetTriggerParameters<string>(Move.Note);
        machine.Configure(Stage.Open)
            .InternalTransition(Move.Wait, () => log.Add("waited"))
            .InternalTransition(note, (text, transition) => log.Add($"{text} in {transition.Destination}"))
            .OnEntry(() => log.Add("entry")).OnExit(() => log.Add("exit"));
        machine.OnTransitioned(_ => log.Add("transitioned"));

        machine.Fire(Move.Wait);
        machine.Fire(note, "hello");

        Assert.Equal(["waited", "hello in Open"], log);
        Assert.Equal(Stage.Open, machine.State);
    }

    [Fact]
    public void Internal_transitions_have_guards_and_are_inherited()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.Called);
        var note = machine.SetTriggerParameters<string, int>(Move.Note);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open);
        machine.Configure(Stage.Open)
            .InternalTransitionIf(note, (text, _) => text != "", (text, times, _) => log.Add(text + times), "has text")
            .InternalTransitionIf(Move.Wait, _ => false, () => log.Add("waited"), "has time");

        machine.Fire(note, "hello", 2);

        Assert.Equal(["hello2"], log);
        Assert.Contains(
            "'has time'",
            Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Wait)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "'has text'",
            Assert.Throws<InvalidOperationException>(() => machine.Fire(note, "", 1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_must_be_given()
    {
        var open = new StateMachine<Stage, Move>(Stage.Open).Configure(Stage.Open);

        Assert.Throws<ArgumentNullException>(() => open.OnEntry((Action)null!));
        Assert.Throws<ArgumentNullException>(() => open.OnExit((Action)null!));
        Assert.Throws<ArgumentNullException>(() => open.InternalTransition(Move.Note, (Action)null!));
        Assert.Throws<ArgumentNullException>(() => open.PermitDynamic(Move.Note, null!));
    }
}
