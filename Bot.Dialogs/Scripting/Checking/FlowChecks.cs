using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

internal sealed class FlowChecks(FaultList faults, ScriptContent script, Siblings siblings)
{
    public ScriptReport? Run()
    {
        _ = (faults, script, siblings);
        return null;
    }
}
