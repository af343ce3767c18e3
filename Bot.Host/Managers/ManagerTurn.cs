using Bot.Host.Delivery;
using Bot.Host.Texts;
using Bot.Host.Turns;

namespace Bot.Host.Managers;

/// <summary>What managers say and press. A singleton; thread-safe.</summary>
internal sealed class ManagerTurn(ManagerAccess access)
{
    private static readonly string[] Commands = ["/bind", "/leads", "/lead", "/take", "/release", "/won", "/lost", "/later", "/note", "/reply", "/find", "/stats", "/desk"];

    /// <summary>The text is a command that only managers have.</summary>
    public static bool IsForManagers(string text) =>
        Array.Exists(Commands, command => text.StartsWith(command, StringComparison.OrdinalIgnoreCase) && (text.Length == command.Length || char.IsWhiteSpace(text[command.Length])));

    /// <summary>The notice for the presser.</summary>
    public async Task<string?> Press(Turn turn, ManagerPress press, CancellationToken cancellationToken) =>
        await access.Find(turn, cancellationToken) is null ? Phrases.Shipped["en", "manager.not-for-you"] : Phrases.Shipped["en", "manager.stale-button"];

    /// <summary>The answer; null when there is none to give.</summary>
    public async Task<MessagePayload?> Say(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (text is not ['/', ..] && turn.Request.Sender.ReplyToLead is null)
            return null;
        var key = await access.Find(turn, cancellationToken) is not null ? "bind.person-done"
            : turn.Request.Sender.Disqualified is not null ? "manager.forwarded"
            : "manager.command-not-for-you";
        return new MessagePayload { Text = Phrases.Shipped["en", key] };
    }
}
