using Bot.Dialogs;

namespace Bot.Host.Channels.Web;

/// <summary>A client's activity, read and made ready for its echo. Immutable.</summary>
internal sealed record IncomingActivity
{
    /// <summary>Under which the activity is worked once and comes back: conversation, then the client's own id or a fresh one.</summary>
    public required string Id { get; init; }

    /// <summary>Somebody types: worth nothing afterwards.</summary>
    public bool IsTyping { get; init; }

    public bool IsMessage { get; init; }

    /// <summary>The event's name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What a person would read of it; empty for an event.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it means to the dialog; null: nothing.</summary>
    public Inbound? Inbound { get; init; }

    /// <summary>The activity as all clients will see it, but for its timestamp: a JSON object.</summary>
    public string Echo { get; init; } = "";

    /// <summary>The client's language tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>IANA, or null.</summary>
    public string? TimeZone { get; init; }
}
