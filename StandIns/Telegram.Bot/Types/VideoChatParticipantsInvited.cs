namespace Telegram.Bot.Types;

/// <summary>Service message: people were invited to a video chat.</summary>
public class VideoChatParticipantsInvited
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User[] Users { get; set; } = default!;
}
