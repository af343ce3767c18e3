namespace Telegram.Bot.Types;

/// <summary>A command of the menu: 1–32 of a–z, 0–9 and _, with a description of 1–256 characters.</summary>
public class BotCommand
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Command { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Description { get; set; } = default!;

    public bool IsEphemeral { get; set; }

    public BotCommand() { }

    public BotCommand(string command, string description)
    {
        Command = command;
        Description = description;
    }

    public static implicit operator BotCommand((string text, string description) tuple) => new(tuple.text, tuple.description);
}
