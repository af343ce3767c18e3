using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class ThreeArgumentTests
{
    private readonly List<string> _log = [];
    private readonly StateMachine<Stage, Move> _machine = new(Stage.Open);
    private readonly StateMachine<Stage, Move>.TriggerWithParameters<int, string, bool> _note;

    public ThreeArgumentTests() => _note = _machine.SetTriggerParameters<int, string, bool>(Move.Note);

    [Fact]
    public void An_internal_transition_and_its_guard_see_all_three()
    {
        _machine.Configure(Stage.Open).InternalTransitionIf(
            _note, (times, text, sure) => times == 1 && text == "a" && sure, (times, text, sure, _) => Write(times, text, sure));

        _machine.Fire(_note, 1, "a", true);

        Assert.Equal(["1 a True"], _log);
        Assert.False(_machine.CanFire(_note, 1, "a", false));
    }

    [Fact]
    public async Task An_asynchronous_internal_transition_sees_all_three()
    {
        _machine.Configure(Stage.Open).InternalTransitionAsyncIf(
            _note,
            (times, text, sure) => times == 1 && text == "a" && sure,
            async (times, text, sure, _) =>
            {
                await Task.Yield();
                Write(times, text, sure);
            });

        await _machine.FireAsync(_note, 1, "a", true);

        Assert.Equal(["1 a True"], _log);
    }

    [Fact]
    public void Guards_of_ignored_re_entering_and_dynamic_triggers_see_all_three()
    {
        _machine.Configure(Stage.Open)
            .IgnoreIf(_note, (times, text, sure) => times == 1 && text == "ignore" && sure)
            .PermitReentryIf(_note, (times, text, sure) => times == 1 && text == "again" && sure)
            .PermitDynamicIf(
                _note,
                (times, text, sure) => times == 1 && sure ? Enum.Parse<Stage>(text) : Stage.Lost,
                (times, text, sure) => times == 1 && text == "Won" && sure)
            .OnEntry(() => _log.Add("entry"));

        _machine.Fire(_note, 1, "ignore", true);
        Assert.Empty(_log);
        _machine.Fire(_note, 1, "again", true);
        Assert.Equal(["entry"], _log);
        Assert.False(_machine.CanFire(_note, 1, "again", false));
        _machine.Fire(_note, 1, "Won", true);
        Assert.Equal(Stage.Won, _machine.State);
    }

    [Fact]
    public async Task Asynchronous_guards_and_entry_actions_see_all_three()
    {
        _machine.Configure(Stage.Open).PermitIfAsync(
            _note, Stage.Won, (times, text, sure) => Task.FromResult(times == 1 && text == "a" && sure));
        _machine.Configure(Stage.Won).OnEntryFromAsync(_note, (times, text, sure, transition) =>
        {
            Write(times, text, sure);
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => _machine.FireAsync(_note, 1, "b", true));
        await _machine.FireAsync(_note, 1, "a", true);

        Assert.Equal(["1 a True"], _log);
    }

    private void Write(int times, string text, bool sure) => _log.Add($"{times} {text} {sure}");
}
