using System.Collections.Concurrent;

namespace Bot.Dialogs.Scripting;

/// <summary>Keeps a script's machines for reuse: building one costs more than a hundred turns. Thread-safe.</summary>
internal sealed class MachinePool(DialogScript script)
{
    private readonly ConcurrentBag<ScriptMachine> _idle = [];

    public ScriptMachine Rent(IMachineContext context)
    {
        var machine = _idle.TryTake(out var idle) ? idle : new ScriptMachine(script);
        machine.Context = context;
        return machine;
    }

    public void Return(ScriptMachine machine)
    {
        machine.Context = null;
        _idle.Add(machine);
    }
}
