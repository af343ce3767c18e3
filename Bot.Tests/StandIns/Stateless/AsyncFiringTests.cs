using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class AsyncFiringTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Asynchronous_actions_are_awaited_one_after_the_other()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open).OnExitAsync(() => Write("-Called"));
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won)
            .OnExitAsync(transition => Write($"-Open to {transition.Destination}"));
        machine.Configure(Stage.Won)
            .OnEntryAsync(() => Write("+Won"))
            .OnEntry(() => _log.Add("+Won too"))
            .OnEntryFromAsync(Move.Win, () => Write("won"))
            .OnEntryFromAsync(Move.Lose, () => Write("lost"));

        await machine.FireAsync(Move.Win);

        Assert.Equal(Stage.Won, machine.State);
        Assert.Equal(["-Called", "-Open to Won", "+Won", "+Won too", "won"], _log);
    }

    [Fact]
    public async Task Arguments_reach_asynchronous_actions()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        var take = machine.SetTriggerParameters<string>(Move.Take);
        var win = machine.SetTriggerParameters<int, string>(Move.Win);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntryFromAsync(take, who => Write($"by {who}"));
        machine.Configure(Stage.Won).OnEntryFromAsync(win, (amount, currency) => Write($"{amount} {currency}"));

        await machine.FireAsync(take, "Ann");
        await machine.FireAsync(win, 5, "EUR");

        Assert.Equal(["by Ann", "5 EUR"], _log);
        await Assert.ThrowsAsync<ArgumentException>(() => machine.FireAsync(Move.Take, 5));
    }

    [Fact]
    public void A_synchronous_firing_refuses_asynchronous_actions()
    {
        var entry = new StateMachine<Stage, Move>(Stage.New);
        entry.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        entry.Configure(Stage.Open).OnEntryAsync(() => Task.CompletedTask);
        var exit = new StateMachine<Stage, Move>(Stage.New);
        exit.Configure(Stage.New).Permit(Move.Take, Stage.Open).OnExitAsync(() => Task.CompletedTask);
        var inside = new StateMachine<Stage, Move>(Stage.New);
        inside.Configure(Stage.New).InternalTransitionAsync(Move.Take, () => Task.CompletedTask);

        Assert.Equal(
            "Cannot execute asynchronous action specified in OnEntry event for 'Open' state. " +
            "Use asynchronous version of Fire [FireAsync]",
            Assert.Throws<InvalidOperationException>(() => entry.Fire(Move.Take)).Message);
        Assert.Equal(
            "Cannot execute asynchronous action specified in OnExit event for 'New' state. " +
            "Use asynchronous version of Fire [FireAsync]",
            Assert.Throws<InvalidOperationException>(() => exit.Fire(Move.Take)).Message);
        Assert.Equal(
            "Running Async internal actions in synchronous mode is not allowed",
            Assert.Throws<InvalidOperationException>(() => inside.Fire(Move.Take)).Message);
    }

    [Fact]
    public void A_synchronous_firing_does_not_see_asynchronous_guards()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitIfAsync(Move.Win, Stage.Won, () => Task.FromResult(true));

        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(Move.Win));

        Assert.StartsWith("No valid leaving transitions", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asynchronous_guards_choose_between_destinations()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var win = machine.SetTriggerParameters<int>(Move.Win);
        machine.Configure(Stage.Open)
            .PermitIfAsync(win, Stage.Won, amount => Task.FromResult(amount > 0))
            .PermitIfAsync(win, Stage.Lost, amount => Task.FromResult(amount <= 0));

        await machine.FireAsync(win, 0);

        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public async Task Internal_and_ignored_triggers_work_asynchronously()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        var note = machine.SetTriggerParameters<string>(Move.Note);
        machine.Configure(Stage.Open)
            .InternalTransitionAsync(note, (text, _) => Write(text))
            .InternalTransition(Move.Call, () => _log.Add("called"))
            .Ignore(Move.Wait)
            .OnEntry(() => _log.Add("entry"));

        await machine.FireAsync(note, "hello");
        await machine.FireAsync(Move.Call);
        await machine.FireAsync(Move.Wait);

        Assert.Equal(["hello", "called"], _log);
    }

    [Fact]
    public async Task Re_entry_works_asynchronously()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitReentry(Move.Note)
            .OnEntryAsync(() => Write("entry")).OnExitAsync(() => Write("exit"));

        await machine.FireAsync(Move.Note);

        Assert.Equal(["exit", "entry"], _log);
    }

    [Fact]
    public async Task A_refusal_comes_through_the_task_and_does_not_name_guards()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Open);
        machine.Configure(Stage.Open).PermitIf(Move.Win, Stage.Won, () => false, "has amount");

        var firing = machine.FireAsync(Move.Win);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => firing);
        Assert.StartsWith(
            "No valid leaving transitions are permitted from state 'Open'",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superstate_goes_before_its_substate_in_an_asynchronous_firing()
    {
        // Surely not meant so by the library, and yet what its version 5.18 does.
        var machine = new StateMachine<Stage, Move>(Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open).Permit(Move.Lose, Stage.New);
        machine.Configure(Stage.Open).Permit(Move.Lose, Stage.Lost);

        await machine.FireAsync(Move.Lose);

        Assert.Equal(Stage.Lost, machine.State);
    }

    [Fact]
    public async Task An_exception_in_an_asynchronous_entry_leaves_the_machine_usable()
    {
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntryAsync(async () =>
        {
            await Task.Yield();
            throw new FormatException("odd");
        });

        await Assert.ThrowsAsync<FormatException>(() => machine.FireAsync(Move.Take));
        Assert.Equal(Stage.Open, machine.State);
        await machine.FireAsync(Move.Win);
        Assert.Equal(Stage.Won, machine.State);
    }

    [Fact]
    public async Task While_an_asynchronous_firing_runs_another_trigger_queues()
    {
        var gate = new TaskCompletionSource();
        var machine = new StateMachine<Stage, Move>(Stage.New);
        machine.Configure(Stage.New).Permit(Move.Take, Stage.Open);
        machine.Configure(Stage.Open).Permit(Move.Win, Stage.Won).OnEntryAsync(() => gate.Task);

        var firing = machine.FireAsync(Move.Take);
        await machine.FireAsync(Move.Win);
        Assert.Equal(Stage.Open, machine.State);
        gate.SetResult();
        await firing;

        Assert.Equal(Stage.Won, machine.State);
    }

    private async Task Write(string line)
    {
        await Task.Yield();
        _log.Add(line);
    }
}
