using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting;

/// <summary>What a condition may ask about the dialog at hand.</summary>
internal interface IDialogFacts
{
    /// <summary>An answer's value; null when not known.</summary>
    string? Answer(string key);
    Temperature Temperature { get; }
    string Language { get; }

    /// <summary>The firm is at work at this moment, and stays so for the span.</summary>
    bool IsWorkingFor(TimeSpan span);

    /// <summary>He has been through a dialog before.</summary>
    bool IsKnownVisitor { get; }

    /// <summary>He has bought before.</summary>
    bool IsClient { get; }

    /// <summary>The points of the answers so far.</summary>
    int Score { get; }

    /// <summary>The deep link or page he came by; null when not known.</summary>
    string? Source { get; }

    /// <summary>What the host calls the channel; null when not known.</summary>
    string? Channel { get; }
}
