using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class GuardTests
{
    [Fact]
    public void Guards_choose_between_destinations()
    {
        var hot = false;
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .PermitIf(Move.Take, Stage.Called, () => hot)
            .PermitIf(Move.Take, Stage.Waiting, () => !hot);

        machine.Fire(Move.Take);

        Assert.Equal(Stage.Waiting, machine.State);
    }

    [Fact]
    public void A_refusal_names_every_unmet_guard_once()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .PermitIf(
                Move.Win,
                Stage.Won,
                Tuple.Create(new Func<bool>(() => false), "has amount"),
                Tuple.Create(new Func<bool>(() => false), "has owner"))
            .PermitIf(
                Move.Win,
                Stage.Lost,
                Tuple.Create(new Func<bool>(() => false), "has owner"),
                Tuple.Create(new Func<bool>(() => false), "has reason"));

        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Win));

        Assert.Equal(
            "Trigger 'Win' is valid for transition from state 'New' but a guard conditions are not met. " +
            "Guard descriptions: 'has amount, has owner, has reason'.",
            refusal.Message);
        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void All_guards_of_a_transition_must_hold_and_only_the_unmet_are_named()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).PermitIf(
            Move.Win,
            Stage.Won,
            Tuple.Create(new Func<bool>(() => true), "has amount"),
            Tuple.Create(new Func<bool>(() => false), "has owner"));

        Assert.False(machine.CanFire(Move.Win, out var unmet));

        Assert.Equal(["has owner"], unmet);
    }

    [Fact]
    public void A_guard_without_description_is_named_after_its_method_and_a_lambda_is_a_function()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .PermitIf(Move.Win, Stage.Won, Never)
            .PermitIf(Move.Lose, Stage.Lost, () => false);

        machine.CanFire(Move.Win, out var method);
        machine.CanFire(Move.Lose, out var lambda);

        Assert.Equal([nameof(Never)], method);
        Assert.Equal(["Function"], lambda);
    }

    [Fact]
    public void Two_transitions_whose_guards_both_hold_are_an_error()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .PermitIf(Move.Take, Stage.Called, () => true)
            .PermitIf(Move.Take, Stage.Waiting, () => true);

        var error = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Take));

        Assert.Equal(
            "Multiple permitted exit transitions are configured from state 'New' for trigger 'Take'. " +
            "Guard clauses must be mutually exclusive.",
            error.Message);
        Assert.Throws<InvalidOperationException>(() => machine.CanFire(Move.Take));
    }

    [Fact]
    public void Every_guard_is_asked_even_after_one_has_failed()
    {
        var asked = new List<string>();
        bool Ask(string name, bool answer)
        {
            asked.Add(name);
            return answer;
        }

        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New)
            .PermitIf(
                Move.Win,
                Stage.Won,
                Tuple.Create(new Func<bool>(() => Ask("one", false)), "1"),
                Tuple.Create(new Func<bool>(() => Ask("two", true)), "2"))
            .PermitIf(Move.Win, Stage.Lost, () => Ask("three", true));

        machine.Fire(Move.Win);

        Assert.Equal(["one", "two", "three"], asked);
        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public void A_guard_that_throws_leaves_the_state_alone()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).PermitIf(Move.Win, Stage.Won, () => throw new FormatException("odd"));

        Assert.Equal("odd", Assert.Throws<FormatException>(() => machine.Fire(Move.Win)).Message);
        Assert.Equal(Stage.New, machine.State);
    }

    [Fact]
    public void Guards_may_look_at_the_arguments()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.New)
            .PermitIf(win, Stage.Won, amount => amount > 0, "paid")
            .PermitIf(win, Stage.Lost, amount => amount < 0, "refunded");

        Assert.False(machine.CanFire(win, 0, out var unmet));
        Assert.Equal(["paid", "refunded"], unmet);
        machine.Fire(win, -5);
        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public void Guards_may_look_at_two_and_three_arguments()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var win = machine.SetTriggerParameters<int, string>(Move.Win);
        var lose = machine.SetTriggerParameters<int, string, bool>(Move.Lose);
        machine.Configure(Stage.New)
            .PermitIf(win, Stage.Won, (amount, currency) => amount > 0 && currency == "EUR")
            .PermitIf(
                lose,
                Stage.Lost,
                Tuple.Create(new Func<int, string, bool, bool>((_, reason, sure) => reason != "" && sure), "sure"));

        Assert.True(machine.CanFire(win, 5, "EUR"));
        Assert.False(machine.CanFire(win, 5, "USD"));
        Assert.True(machine.CanFire(lose, 1, "price", true));
        Assert.False(machine.CanFire(lose, 1, "price", false, out var unmet));
        Assert.Equal(["sure"], unmet);
    }

    [Fact]
    public void A_guard_with_arguments_gets_defaults_when_none_are_given()
    {
        var seen = new List<int>();
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.New).PermitIf(win, Stage.Won, amount =>
        {
            seen.Add(amount);
            return true;
        });

        Assert.True(machine.CanFire(Move.Win));

        Assert.Equal([0], seen);
    }

    private static bool Never() => false;
}
