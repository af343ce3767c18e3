using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace Bot.Dialogs.Scripting;

/// <summary>
/// The state machine of one script: steps are states, answers and commands are triggers, skips and branches are
/// guarded. Holds no dialog; set <see cref="State"/> and <see cref="Context"/>, fire, read the state. Not thread-safe.
/// </summary>
internal sealed class ScriptMachine
{
    /// <summary>The state around every step that asks.</summary>
    public const string Dialog = "dialog";
    public const string Person = "person";
    public const string Stopped = "stopped";

    private readonly StateMachine<string, DialogTrigger> _machine;

    public ScriptMachine(DialogScript script)
    {
        State = script.First.Id;
        _machine = new StateMachine<string, DialogTrigger>(() => State, s => State = s);
        foreach (var step in script.Steps)
            Configure(step, script.First.Id);
        _machine.Configure(Dialog)
            .PermitDynamicIf(
                DialogTrigger.Back,
                () => Context!.BackTo!,
                destinationStateSelectorDescription: "the question before",
                guard: () => Context?.BackTo is not null,
                guardDescription: "there is one")
            .Permit(DialogTrigger.Restart, script.First.Id)
            .Permit(DialogTrigger.Person, Person)
            .Permit(DialogTrigger.Stop, Stopped);
        _machine.Configure(Person)
            .PermitDynamic(DialogTrigger.Resume, () => Context!.ResumeAt, destinationStateSelectorDescription: "the open question")
            .Permit(DialogTrigger.Restart, script.First.Id)
            .Permit(DialogTrigger.Stop, Stopped);
        _machine.Configure(Stopped)
            .Permit(DialogTrigger.Restart, script.First.Id)
            .Permit(DialogTrigger.Person, Person);
    }

    /// <summary>A step's id, or <see cref="Person"/>, or <see cref="Stopped"/>.</summary>
    public string State { get; set; }

    public IMachineContext? Context { get; set; }

    public static string Chart(DialogScript script) => MermaidGraph.Format(new ScriptMachine(script)._machine.GetInfo());

    /// <summary>False, and nothing moved, when the trigger leads nowhere from here.</summary>
    public bool TryFire(DialogTrigger trigger)
    {
        if (!_machine.CanFire(trigger))
            return false;
        _machine.Fire(trigger);
        return true;
    }

    private void Configure(Step step, string first)
    {
        var state = _machine.Configure(step.Id);
        if (step.Kind is StepKind.End)
        {
            state.Permit(DialogTrigger.Restart, first).Permit(DialogTrigger.Person, Person).Permit(DialogTrigger.Stop, Stopped);
            return;
        }

        if (step.Rests)
            state.Permit(DialogTrigger.Restart, first).Permit(DialogTrigger.Person, Person).Permit(DialogTrigger.Stop, Stopped);
        else
            state.SubstateOf(Dialog);
        for (var i = 0; i < step.Exits.Count; i++)
        {
            var (exit, index) = (step.Exits[i], i);
            var when = exit.When == Condition.Always ? "" : exit.When.Describe();
            if (step.Kind is StepKind.Person)
                state.PermitIf(DialogTrigger.Resume, exit.To, () => Leaves(step) == index, guardDescription: when.Length > 0 ? when : index > 0 ? "otherwise" : "goes on");
            if (step.Asks)
                state.PermitIf(DialogTrigger.Answer, exit.To, () => Leaves(step) == index, guardDescription: when.Length > 0 ? when : index > 0 ? "otherwise" : "any answer");
            if (!step.Rests || step.When != Condition.Always)
                state.PermitIf(DialogTrigger.Skip, exit.To, () => Passes(step) && Leaves(step) == index, guardDescription: SkipReason(step, when));
        }
    }

    /// <summary>A step that rests is passed over only when its condition does not hold.</summary>
    private bool Passes(Step step) => step.Rests ? !step.When.Holds(Context!) : Context!.Passes(step);

    /// <summary>The exit to take: the first whose condition holds.</summary>
    private int Leaves(Step step)
    {
        for (var i = 0; i < step.Exits.Count; i++)
        {
            if (step.Exits[i].When.Holds(Context!))
                return i;
        }

        return -1;
    }

    private static string SkipReason(Step step, string when) =>
        (step.Asks ? "known or not needed" : step.Rests ? "not needed" : "said") + (when.Length > 0 ? ", " + when : "");
}
