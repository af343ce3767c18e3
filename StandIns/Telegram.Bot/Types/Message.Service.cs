namespace Telegram.Bot.Types;

/// <summary>What a service message tells.</summary>
public partial class Message
{
    public User[]? NewChatMembers { get; set; }
    public User? LeftChatMember { get; set; }
    public string? NewChatTitle { get; set; }
    public PhotoSize[]? NewChatPhoto { get; set; }
    public bool? DeleteChatPhoto { get; set; }
    public bool? GroupChatCreated { get; set; }
    public bool? SupergroupChatCreated { get; set; }
    public bool? ChannelChatCreated { get; set; }
    public MessageAutoDeleteTimerChanged? MessageAutoDeleteTimerChanged { get; set; }

    /// <summary>The group became a supergroup of this id.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>This supergroup was a group of that id.</summary>
    public long? MigrateFromChatId { get; set; }

    public Message? PinnedMessage { get; set; }
    public string? ConnectedWebsite { get; set; }
    public WriteAccessAllowed? WriteAccessAllowed { get; set; }
    public ForumTopicCreated? ForumTopicCreated { get; set; }
    public ForumTopicEdited? ForumTopicEdited { get; set; }
    public ForumTopicClosed? ForumTopicClosed { get; set; }
    public ForumTopicReopened? ForumTopicReopened { get; set; }
    public GeneralForumTopicHidden? GeneralForumTopicHidden { get; set; }
    public GeneralForumTopicUnhidden? GeneralForumTopicUnhidden { get; set; }
    public VideoChatScheduled? VideoChatScheduled { get; set; }
    public VideoChatStarted? VideoChatStarted { get; set; }
    public VideoChatEnded? VideoChatEnded { get; set; }
    public VideoChatParticipantsInvited? VideoChatParticipantsInvited { get; set; }
    public WebAppData? WebAppData { get; set; }
}
