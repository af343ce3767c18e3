namespace Bot.Dialogs.Scripting;

/// <summary>What the machine's guards look at: the turn it runs in.</summary>
internal interface IMachineContext : IDialogFacts
{
    /// <summary>The step is not asked: said, known already, or its condition does not hold.</summary>
    bool Passes(Step step);

    /// <summary>The step "back" leads to; null when there is none.</summary>
    string? BackTo { get; }

    /// <summary>The step a dialog goes on at after a person took part.</summary>
    string ResumeAt { get; }
}
