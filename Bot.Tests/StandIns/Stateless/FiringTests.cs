using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class FiringTests
{
    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).Permit(Move.Lose, Stage.Lost);

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Open, machine.State);
    }

    [Fact]
    public void An_unknown_trigger_is_refused_and_named_with_its_state()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);

        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Win));

        Assert.Equal(
            "No valid leaving transitions are permitted from state 'New' for trigger 'Win'. " +
            "Consider ignoring the trigger.",
            refusal.Message);
        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void The_state_may_live_outside_the_machine()
    {
        var stage = Stage.Open;
        var machine = new StateMachine<Stage, Move>(() => stage, value => stage = value);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);

        machine.Fire(Move.Win);
        Assert.Equal(Stage.Won, stage);

        stage = Stage.New;
        machine.Fire(Move.Take);
        Assert.Equal(Stage.Open, machine.State);
    }

    [Fact]
    public void A_machine_without_reader_or_writer_cannot_be_made()
    {
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Stage, Move>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new StateMachine<Stage, Move>(() => Stage.New, null!));
    }

    [Fact]
    public void A_transition_to_the_state_itself_cannot_be_permitted()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);

        var error = Assert.Throws<ArgumentException>(() => machine.Configure(Stage.New).Permit(Move.Note, Stage.New));

        Assert.Equal(
            "Permit() (and PermitIf()) require that the destination state is not equal to the source state. " +
            "To accept a trigger without changing state, use either Ignore() or PermitReentry().",
            error.Message);
        Assert.Throws<ArgumentException>(() => machine.Configure(Stage.New).PermitIf(Move.Note, Stage.New, () => true));
    }

    [Fact]
    public void An_ignored_trigger_changes_nothing_and_tells_nobody()
    {
        var heard = 0;
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Ignore(Move.Note).OnExit(() => heard++).OnEntry(() => heard++);
        machine.OnTransitioned(_ => heard++);

        machine.Fire(Move.Note);

        Assert.Equal((Stage.New, 0), (machine.State, heard));
    }

    [Fact]
    public void A_trigger_is_ignored_only_while_the_guard_holds()
    {
        var quiet = true;
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).IgnoreIf(Move.Note, () => quiet, "quiet");

        machine.Fire(Move.Note);
        quiet = false;

        Assert.Contains(
            "'quiet'",
            Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Note)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void States_and_triggers_may_be_strings()
    {
        var machine = new StateMachine<string, string>("ask-name");
        machine.Configure("ask-name").Permit("answer", "ask-phone");

        machine.Fire("answer");

        Assert.Equal("ask-phone", machine.State);
    }

    [Fact]
    public void A_machine_prints_its_state_and_what_it_permits()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open).Ignore(Move.Note);

        Assert.Equal("StateMachine { State = New, PermittedTriggers = { Take, Note }}", machine.ToString());
    }
}
