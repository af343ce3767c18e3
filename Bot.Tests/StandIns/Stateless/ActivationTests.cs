using Stateless;

namespace Bot.Tests.StandIns.Stateless;

public class ActivationTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void Activation_goes_from_the_superstate_down_and_deactivation_up_again()
    {
        var machine = Machine();

        machine.Activate();
        machine.Deactivate();

        Assert.Equal(["on Open", "on Called", "off Called", "off Open"], _log);
    }

    [Fact]
    public void Activation_is_not_remembered_and_transitions_do_not_cause_it()
    {
        var machine = Machine();
        machine.Activate();
        machine.Fire(Move.Wait);
        machine.Fire(Move.Call);
        machine.Activate();

        Assert.Equal(["on Open", "on Called", "on Open", "on Called"], _log);
    }

    [Fact]
    public async Task Asynchronous_actions_are_awaited_among_the_others()
    {
        var machine = Machine();
        machine.Configure(Stage.Open).OnActivateAsync(async () =>
        {
            await Task.Yield();
            _log.Add("async on Open");
        });
        machine.Configure(Stage.Called).OnDeactivateAsync(async () =>
        {
            await Task.Yield();
            _log.Add("async off Called");
        });

        await machine.ActivateAsync();
        await machine.DeactivateAsync();

        Assert.Equal(["on Open", "async on Open", "on Called", "off Called", "async off Called", "off Open"], _log);
    }

    [Fact]
    public void A_synchronous_activation_refuses_asynchronous_actions()
    {
        var machine = Machine();
        machine.Configure(Stage.Called)
            .OnActivateAsync(() => Task.CompletedTask)
            .OnDeactivateAsync(() => Task.CompletedTask);

        Assert.Equal(
            "Cannot execute asynchronous action specified in OnActivateAsync for 'Called' state. " +
            "Use asynchronous version of Activate [ActivateAsync]",
            Assert.Throws<InvalidOperationException>(machine.Activate).Message);
        Assert.Equal(
            "Cannot execute asynchronous action specified in OnDeactivateAsync for 'Called' state. " +
            "Use asynchronous version of Deactivate [DeactivateAsync]",
            Assert.Throws<InvalidOperationException>(machine.Deactivate).Message);
    }

    private StateMachine<Stage, Move> Machine()
    {
        var machine = new StateMachine<Stage, Move>(Stage.Called);
        machine.Configure(Stage.Waiting).Permit(Move.Call, Stage.Called);
        machine.Configure(Stage.Called).SubstateOf(Stage.Open).Permit(Move.Wait, Stage.Waiting)
            .OnActivate(() => _log.Add("on Called")).OnDeactivate(() => _log.Add("off Called"));
        machine.Configure(Stage.Open)
            .OnActivate(() => _log.Add("on Open")).OnDeactivate(() => _log.Add("off Open"));
        return machine;
    }
}
