namespace Bot.Dialogs.Scripting;

/// <summary>What the end of a dialog invites to. A closed set; immutable.</summary>
internal abstract record EndAction
{
    private EndAction()
    {
    }

    /// <summary>To write more; the text says so, no button.</summary>
    public sealed record Write : EndAction;

    /// <summary>To begin a new request.</summary>
    public sealed record New : EndAction;

    /// <summary>To talk to a person.</summary>
    public sealed record Person : EndAction;

    /// <summary>To open a page.</summary>
    public sealed record Link(LocalText Text, string Address) : EndAction;

    /// <summary>To go on in another script.</summary>
    public sealed record Script(LocalText Text, string Name) : EndAction
    {
        public int Line { get; init; }
    }
}
