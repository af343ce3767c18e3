namespace Telegram.Bot.Types;

/// <summary>A user's standing in a chat, one type a status.</summary>
[JsonConverter(typeof(ChatMemberConverter))]
public abstract class ChatMember
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public abstract ChatMemberStatus Status { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User User { get; set; } = default!;

    /// <summary>Administrators and the owner.</summary>
    [JsonIgnore]
    public bool IsAdmin => Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;

    /// <summary>A restricted user may be in the chat or out of it; the other statuses tell by themselves.</summary>
    [JsonIgnore]
    public bool IsInChat => this switch
    {
        ChatMemberLeft or ChatMemberBanned => false,
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => true,
    };

    /// <summary>End of a ban, a restriction or a paid membership; null when there is none.</summary>
    [JsonIgnore]
    public DateTime? ExpireDate => this switch
    {
        ChatMemberBanned banned => banned.UntilDate,
        ChatMemberRestricted restricted => restricted.UntilDate,
        ChatMemberMember member => member.UntilDate,
        _ => null,
    };
}

public class ChatMemberOwner : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Creator;
    public bool IsAnonymous { get; set; }
    public string? CustomTitle { get; set; }
}

public class ChatMemberAdministrator : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Administrator;
    public bool CanBeEdited { get; set; }
    public bool IsAnonymous { get; set; }
    public bool CanManageChat { get; set; }
    public bool CanDeleteMessages { get; set; }
    public bool CanManageVideoChats { get; set; }
    public bool CanRestrictMembers { get; set; }
    public bool CanPromoteMembers { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPostStories { get; set; }
    public bool CanEditStories { get; set; }
    public bool CanDeleteStories { get; set; }
    public bool CanPostMessages { get; set; }
    public bool CanEditMessages { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }
    public bool CanManageDirectMessages { get; set; }
    public bool? CanManageTags { get; set; }
    public string? CustomTitle { get; set; }
}

public class ChatMemberMember : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Member;
    public string? Tag { get; set; }

    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

public class ChatMemberRestricted : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Restricted;
    public string? Tag { get; set; }
    public bool IsMember { get; set; }
    public bool CanSendMessages { get; set; }
    public bool CanSendAudios { get; set; }
    public bool CanSendDocuments { get; set; }
    public bool CanSendPhotos { get; set; }
    public bool CanSendVideos { get; set; }
    public bool CanSendVideoNotes { get; set; }
    public bool CanSendVoiceNotes { get; set; }
    public bool CanSendPolls { get; set; }
    public bool CanSendOtherMessages { get; set; }
    public bool CanAddWebPagePreviews { get; set; }
    public bool CanReactToMessages { get; set; }
    public bool CanEditTag { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }

    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

public class ChatMemberLeft : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Left;
}

public class ChatMemberBanned : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Kicked;

    [JsonConverter(typeof(BanTimeConverter))]
    public DateTime? UntilDate { get; set; }
}

internal sealed class ChatMemberConverter() : UnionConverter<ChatMember>("status",
    ("creator", typeof(ChatMemberOwner)),
    ("administrator", typeof(ChatMemberAdministrator)),
    ("member", typeof(ChatMemberMember)),
    ("restricted", typeof(ChatMemberRestricted)),
    ("left", typeof(ChatMemberLeft)),
    ("kicked", typeof(ChatMemberBanned)));
