namespace Telegram.Bot.Types;

/// <summary>Which of the optional contents a message has.</summary>
public partial class Message
{
    [JsonIgnore]
    public MessageType Type => Text is not null ? MessageType.Text : ComposedType() ?? ServiceType();

    // An animation also comes as a document, a venue as a location: the narrower goes first.
    private MessageType? ComposedType() => this switch
    {
        { Animation: not null } => MessageType.Animation,
        { Audio: not null } => MessageType.Audio,
        { Document: not null } => MessageType.Document,
        { Photo: not null } => MessageType.Photo,
        { Sticker: not null } => MessageType.Sticker,
        { Video: not null } => MessageType.Video,
        { VideoNote: not null } => MessageType.VideoNote,
        { Voice: not null } => MessageType.Voice,
        { Contact: not null } => MessageType.Contact,
        { Dice: not null } => MessageType.Dice,
        { Poll: not null } => MessageType.Poll,
        { Venue: not null } => MessageType.Venue,
        { Location: not null } => MessageType.Location,
        _ => null,
    };

    private MessageType ServiceType() => this switch
    {
        { NewChatMembers: not null } => MessageType.NewChatMembers,
        { LeftChatMember: not null } => MessageType.LeftChatMember,
        { NewChatTitle: not null } => MessageType.NewChatTitle,
        { NewChatPhoto: not null } => MessageType.NewChatPhoto,
        { DeleteChatPhoto: not null } => MessageType.DeleteChatPhoto,
        { GroupChatCreated: not null } => MessageType.GroupChatCreated,
        { SupergroupChatCreated: not null } => MessageType.SupergroupChatCreated,
        { ChannelChatCreated: not null } => MessageType.ChannelChatCreated,
        { MessageAutoDeleteTimerChanged: not null } => MessageType.MessageAutoDeleteTimerChanged,
        { MigrateToChatId: not null } => MessageType.MigrateToChatId,
        { MigrateFromChatId: not null } => MessageType.MigrateFromChatId,
        { PinnedMessage: not null } => MessageType.PinnedMessage,
        { ConnectedWebsite: not null } => MessageType.ConnectedWebsite,
        { WriteAccessAllowed: not null } => MessageType.WriteAccessAllowed,
        { ForumTopicCreated: not null } => MessageType.ForumTopicCreated,
        { ForumTopicEdited: not null } => MessageType.ForumTopicEdited,
        { ForumTopicClosed: not null } => MessageType.ForumTopicClosed,
        { ForumTopicReopened: not null } => MessageType.ForumTopicReopened,
        { GeneralForumTopicHidden: not null } => MessageType.GeneralForumTopicHidden,
        { GeneralForumTopicUnhidden: not null } => MessageType.GeneralForumTopicUnhidden,
        { VideoChatScheduled: not null } => MessageType.VideoChatScheduled,
        { VideoChatStarted: not null } => MessageType.VideoChatStarted,
        { VideoChatEnded: not null } => MessageType.VideoChatEnded,
        { VideoChatParticipantsInvited: not null } => MessageType.VideoChatParticipantsInvited,
        { WebAppData: not null } => MessageType.WebAppData,
        _ => MessageType.Unknown,
    };
}
