using Bot.Dialogs;

namespace Bot.Host.Turns;

/// <summary>Carried in an activity's ChannelData: what the visitor did, already parsed by the channel.</summary>
internal sealed record VisitorInput(Inbound Inbound);

/// <summary>Carried in an activity's ChannelData: a press on a manager's button.</summary>
/// <param name="Data">As it came from the client; may be anything.</param>
/// <param name="MessageId">The message the button hangs under, or null.</param>
internal sealed record ManagerPress(string Data, string? MessageId);
