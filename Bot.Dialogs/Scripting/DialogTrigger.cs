namespace Bot.Dialogs.Scripting;

/// <summary>What moves a dialog from step to step; the arrows of its chart.</summary>
internal enum DialogTrigger
{
    Answer,
    Skip,
    Back,
    Restart,
    Person,
    Stop,
    Resume,
}
