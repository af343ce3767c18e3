using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class ParameterTests
{
    [Fact]
    public void Arguments_reach_the_entry_actions_of_their_trigger()
    {
        var log = new List<string>();
        var machine = new StateMachine<Stage, Move>(Stage.New, FiringMode.Immediate);
        var take = machine.SetTriggerParameters<string>(Move.Take);
        var win = machine.SetTriggerParameters<int, string>(Move.Win);
        var lose = machine.SetTriggerParameters<string, int, bool>(Move.Lose);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntryFrom(take, who => log.Add($"taken by {who}"));
        machine.Configure(Stage.Won).Permit(Move.Lose, Stage.Lost)
            .OnEntryFrom(win, (amount, currency, transition) => log.Add($"{amount} {currency} from {transition.Source}"));
        machine.Configure(Stage.Lost).OnEntryFrom(lose, (why, times, sure) => log.Add($"{why} {times} {sure}"));

        machine.Fire(take, "Ann");
        machine.Fire(win, 5, "EUR");
        machine.Fire(lose, "price", 2, true);

        Assert.Equal(["taken by Ann", "5 EUR from Open", "price 2 True"], log);
    }

    [Fact]
    public void A_transition_carries_the_arguments_and_none_is_an_empty_list()
    {
        var seen = new List<object[]>();
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters<string>(Move.Take);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won);
        machine.OnTransitioned(transition => seen.Add(transition.Parameters));

        machine.Fire(take, "Ann");
        machine.Fire(Move.Win);

        Assert.Equal([["Ann"], []], seen);
    }

    [Theory]
    [InlineData(new object[] { "Ann", 1 }, "Too many parameters have been supplied. Expecting 1 but got 2.")]
    [InlineData(new object[] { 1 }, "The argument in position 0 is of type System.Int32 but must be of type System.String.")]
    public void Wrong_arguments_are_refused(object[] arguments, string message)
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters(Move.Take, typeof(string));
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => machine.Fire(take, arguments)).Message);
        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void A_missing_argument_is_refused_with_its_type_and_position()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters(Move.Take, typeof(string), typeof(int));
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);

        var error = Assert.Throws<ArgumentException>(() => machine.Fire(take, "Ann"));

        Assert.Equal("An argument of type System.Int32 is required in position 1.", error.Message);
    }

    [Fact]
    public void A_trigger_with_declared_arguments_may_still_be_fired_without()
    {
        string? who = "nobody";
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters<string>(Move.Take);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).OnEntryFrom(take, value => who = value);

        machine.Fire(Move.Take);

        Assert.Null(who);
        Assert.Equal(Stage.Open, machine.State);
    }

    [Fact]
    public void Arguments_are_declared_once()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.SetTriggerParameters<string>(Move.Take);

        var error = Assert.Throws<InvalidOperationException>(() => machine.SetTriggerParameters<int>(Move.Take));

        Assert.StartsWith("Parameters for the trigger '", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("' have already been configured.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_tells_its_trigger_and_types()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);

        var win = machine.SetTriggerParameters<string, int>(Move.Win);

        Assert.Equal(Move.Win, win.Trigger);
        Assert.Equal([typeof(string), typeof(int)], win.ArgumentTypes);
    }

    [Fact]
    public void Null_is_a_fine_argument()
    {
        var seen = "something";
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters<string?>(Move.Take);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).OnEntryFrom(take, value => seen = value);

        machine.Fire(take, null);

        Assert.Null(seen);
    }
}
