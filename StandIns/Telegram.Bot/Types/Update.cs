namespace Telegram.Bot.Types;

/// <summary>One thing that happened. Ids grow by one, but restart at random after a week without updates: never compare them by size.</summary>
public class Update
{
    /// <summary>Every type that has a name.</summary>
    public static readonly UpdateType[] AllTypes = [.. Enum.GetValues<UpdateType>().Where(type => type != UpdateType.Unknown)];

    [JsonPropertyName("update_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    public Message? Message { get; set; }
    public Message? EditedMessage { get; set; }
    public Message? ChannelPost { get; set; }
    public Message? EditedChannelPost { get; set; }
    public Message? BusinessMessage { get; set; }
    public Message? EditedBusinessMessage { get; set; }
    public Message? GuestMessage { get; set; }
    public CallbackQuery? CallbackQuery { get; set; }
    public Poll? Poll { get; set; }
    public ChatMemberUpdated? MyChatMember { get; set; }
    public ChatMemberUpdated? ChatMember { get; set; }
    public ChatJoinRequest? ChatJoinRequest { get; set; }

    [JsonIgnore]
    public UpdateType Type => this switch
    {
        { Message: not null } => UpdateType.Message,
        { CallbackQuery: not null } => UpdateType.CallbackQuery,
        { EditedMessage: not null } => UpdateType.EditedMessage,
        { MyChatMember: not null } => UpdateType.MyChatMember,
        { ChannelPost: not null } => UpdateType.ChannelPost,
        { EditedChannelPost: not null } => UpdateType.EditedChannelPost,
        { BusinessMessage: not null } => UpdateType.BusinessMessage,
        { EditedBusinessMessage: not null } => UpdateType.EditedBusinessMessage,
        { GuestMessage: not null } => UpdateType.GuestMessage,
        { Poll: not null } => UpdateType.Poll,
        { ChatMember: not null } => UpdateType.ChatMember,
        { ChatJoinRequest: not null } => UpdateType.ChatJoinRequest,
        _ => UpdateType.Unknown,
    };
}
