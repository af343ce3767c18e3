using Stateless;
using Stateless.Graph;

namespace Bot.Domain.Leads;

/// <summary>
/// The funnel as a state machine: which trigger leads from which stage to which. A machine is built per lead and call,
/// is not thread-safe, and holds nothing: it reads and writes the stage of the lead it was made for.
/// </summary>
public static class LeadLifecycle
{
    /// <summary>A machine over the lead's own stage.</summary>
    internal static StateMachine<LeadStage, LeadTrigger> For(Func<LeadStage> read, Action<LeadStage> write, Func<bool> isOwned)
    {
        var machine = new StateMachine<LeadStage, LeadTrigger>(read, write);

        machine.Configure(LeadStage.New)
            .Permit(LeadTrigger.Take, LeadStage.Taken)
            .Permit(LeadTrigger.Postpone, LeadStage.Later)
            .Permit(LeadTrigger.Lose, LeadStage.Lost);
        machine.Configure(LeadStage.Taken)
            .Permit(LeadTrigger.Release, LeadStage.New)
            .Permit(LeadTrigger.Call, LeadStage.Contacted)
            .PermitReentry(LeadTrigger.MissCall)
            .Permit(LeadTrigger.Qualify, LeadStage.Prospect)
            .Permit(LeadTrigger.Postpone, LeadStage.Later)
            .Permit(LeadTrigger.Win, LeadStage.Won)
            .Permit(LeadTrigger.Lose, LeadStage.Lost);
        machine.Configure(LeadStage.Contacted)
            .Permit(LeadTrigger.Release, LeadStage.New)
            .PermitReentry(LeadTrigger.Call)
            .PermitReentry(LeadTrigger.MissCall)
            .Permit(LeadTrigger.Qualify, LeadStage.Prospect)
            .Permit(LeadTrigger.Postpone, LeadStage.Later)
            .Permit(LeadTrigger.Win, LeadStage.Won)
            .Permit(LeadTrigger.Lose, LeadStage.Lost);
        machine.Configure(LeadStage.Prospect)
            .Permit(LeadTrigger.Release, LeadStage.New)
            .PermitReentry(LeadTrigger.Call)
            .PermitReentry(LeadTrigger.MissCall)
            .Permit(LeadTrigger.Postpone, LeadStage.Later)
            .Permit(LeadTrigger.Win, LeadStage.Won)
            .Permit(LeadTrigger.Lose, LeadStage.Lost);
        machine.Configure(LeadStage.Later)
            .PermitReentry(LeadTrigger.Postpone)
            .Permit(LeadTrigger.Release, LeadStage.New)
            .PermitDynamic(LeadTrigger.Return, () => isOwned() ? LeadStage.Taken : LeadStage.New, "is it owned?",
                new() { { LeadStage.Taken, "owned" }, { LeadStage.New, "not owned" } })
            .Permit(LeadTrigger.Take, LeadStage.Taken)
            .Permit(LeadTrigger.Call, LeadStage.Contacted)
            .Permit(LeadTrigger.Win, LeadStage.Won)
            .Permit(LeadTrigger.Lose, LeadStage.Lost);
        machine.Configure(LeadStage.Won)
            .Permit(LeadTrigger.Reopen, LeadStage.New);
        machine.Configure(LeadStage.Lost)
            .Permit(LeadTrigger.Reopen, LeadStage.New);

        return machine;
    }

    /// <summary>True for a stage from which the lead still needs a next step.</summary>
    public static bool IsOpen(this LeadStage stage) => stage is not (LeadStage.Won or LeadStage.Lost);

    /// <summary>The triggers that lead out of <paramref name="stage"/>, for a refusal that says what is possible.</summary>
    public static IReadOnlyList<LeadTrigger> PermittedFrom(LeadStage stage)
    {
        var machine = For(() => stage, _ => { }, () => false);
        return [.. Enum.GetValues<LeadTrigger>().Where(trigger => machine.CanFire(trigger))];
    }

    /// <summary>The funnel as a Mermaid state diagram; docs/diagrams holds it.</summary>
    public static string Diagram() =>
        MermaidGraph.Format(For(() => LeadStage.New, _ => { }, () => false).GetInfo());
}
