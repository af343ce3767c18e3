namespace Bot.Host.Leads;

/// <summary>What a manager can ask for, by a typed command or by a button. A closed set.</summary>
internal abstract record ManagerCommand
{
    private ManagerCommand()
    {
    }

    /// <summary>Set when a button was pressed: the <c>StageSeq</c> of the lead the button was shown for. Null for a typed command.</summary>
    public int? ShownFor { get; init; }

    /// <summary>It only shows something, or makes one more way in: asked again, it is to be answered again.</summary>
    public bool IsQuestion => this is Help or List or Show or Find or Stats or OpenMenu or OpenDesk or Invite;

    public sealed record Help : ManagerCommand;

    /// <param name="Filter">"hot", "new", "mine", "waiting" or "all".</param>
    public sealed record List(string Filter) : ManagerCommand;

    public sealed record Show(int Number) : ManagerCommand;

    public sealed record Take(int Number) : ManagerCommand;

    public sealed record Release(int Number) : ManagerCommand;

    /// <param name="Stage">Contacted, Prospect, Taken or New, Later, Won, Lost: whatever the word named.</param>
    public sealed record MoveTo(int Number, Bot.Domain.Leads.LeadStage Stage) : ManagerCommand;

    public sealed record Called(int Number) : ManagerCommand;

    public sealed record NoAnswer(int Number) : ManagerCommand;

    public sealed record Win(int Number, decimal? Amount) : ManagerCommand;

    public sealed record Lose(int Number, string Reason) : ManagerCommand;

    public sealed record Postpone(int Number, DateTimeOffset Until) : ManagerCommand;

    public sealed record AddNote(int Number, string Text) : ManagerCommand;

    public sealed record Reply(int Number, string Text) : ManagerCommand;

    public sealed record Find(string Text) : ManagerCommand;

    /// <param name="Period">"today", "week" or "month".</param>
    public sealed record Stats(string Period) : ManagerCommand;

    /// <summary>A button that opens a choice on the card itself: "lost" or "later", or back to the card: "card".</summary>
    public sealed record OpenMenu(int Number, string Menu) : ManagerCommand;

    /// <summary>Sends a one-time link to the desk.</summary>
    public sealed record OpenDesk : ManagerCommand;

    /// <summary>Puts a manager out.</summary>
    /// <param name="Who">His name, a beginning of it, or his Telegram user id; empty: whoever there is, is listed.</param>
    public sealed record Dismiss(string Who) : ManagerCommand;

    /// <summary>Ends that a managers' chat gets the leads.</summary>
    /// <param name="ChatId">As the channel numbers it; empty: the chats there are, are listed.</param>
    public sealed record Unbind(string ChatId) : ManagerCommand;

    /// <summary>Makes a one-time code that lets somebody in, for the first time or again.</summary>
    public sealed record Invite : ManagerCommand;
}

/// <summary>What the manager gets back.</summary>
/// <param name="Text">A sentence or a list; on a button press it is at most 200 characters and shown to the presser alone.</param>
/// <param name="LeadNumber">The lead it is about, or null.</param>
internal sealed record CommandAnswer(string Text, int? LeadNumber = null)
{
    public bool IsRefused { get; init; }

    /// <summary>Something was carried out that must not be carried out again for the same request; false: refused, or only shown.</summary>
    public bool HasActed { get; init; }

    /// <summary>The answer with buttons under it, as for a card; null: <see cref="Text"/> is all.</summary>
    public Delivery.MessagePayload? Payload { get; init; }

    /// <summary><see cref="Payload"/> is to be shown in place of the card whose button was pressed, by editing that message.</summary>
    public bool ReplacesCard { get; init; }

    /// <summary>For this manager's eyes alone (a sign-in link): never posted in a group.</summary>
    public bool IsPrivate { get; init; }
}
