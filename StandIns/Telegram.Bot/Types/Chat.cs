namespace Telegram.Bot.Types;

/// <summary>A private chat (its id is the person's), a group, a supergroup (-100…) or a channel.</summary>
public class Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatType Type { get; set; }

    public string? Title { get; set; }
    public string? Username { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public bool IsForum { get; set; }
    public bool IsDirectMessages { get; set; }

    public override string ToString() => this switch
    {
        { Type: ChatType.Private, Username: not null } => $"Private chat with @{Username} ({Id})",
        { Type: ChatType.Private } => $"Private chat with {FirstName}{(LastName is null ? "" : " " + LastName)} ({Id})",
        _ => $"{Type} \"{Title}\" ({Id})",
    };
}
