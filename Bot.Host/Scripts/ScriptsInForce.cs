using Bot.Dialogs;

namespace Bot.Host.Scripts;

/// <summary>The scripts visitors meet now. Immutable; replaced as a whole.</summary>
/// <param name="Start">The one a new visitor meets.</param>
/// <param name="Since">When they were taken.</param>
internal sealed record ScriptsInForce(DialogScripts All, DialogScript Start, DateTimeOffset Since);

/// <summary>Changed files that were kept out.</summary>
/// <param name="Faults">At least one, by file and line.</param>
internal sealed record RefusedScripts(IReadOnlyList<ScriptFault> Faults, DateTimeOffset At);
