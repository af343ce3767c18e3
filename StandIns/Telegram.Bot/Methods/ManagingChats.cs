using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>Chats, their members and topics.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>Pins a message; needs the right to.</summary>
    public static Task PinChatMessage(
        this ITelegramBotClient botClient, ChatId chatId, int messageId, bool disableNotification = false,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new PinChatMessageRequest
        {
            ChatId = chatId,
            MessageId = messageId,
            DisableNotification = disableNotification,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Leaves a group, supergroup or channel.</summary>
    public static Task LeaveChat(this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new LeaveChatRequest
        {
            ChatId = chatId,
        }, cancellationToken);

    /// <summary>What is known of a chat.</summary>
    public static Task<ChatFullInfo> GetChat(this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetChatRequest
        {
            ChatId = chatId,
        }, cancellationToken);

    /// <summary>A user's standing in a chat; sure only where the bot is an administrator.</summary>
    public static Task<ChatMember> GetChatMember(this ITelegramBotClient botClient, ChatId chatId, long userId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetChatMemberRequest
        {
            ChatId = chatId,
            UserId = userId,
        }, cancellationToken);

    /// <summary>Creates a topic of 1–128 characters; counts as a message.</summary>
    public static Task<ForumTopic> CreateForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, string name, int? iconColor = null,
        string? iconCustomEmojiId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new CreateForumTopicRequest
        {
            ChatId = chatId,
            Name = name,
            IconColor = iconColor,
            IconCustomEmojiId = iconCustomEmojiId,
        }, cancellationToken);

    /// <summary>Renames a topic; null keeps what is.</summary>
    public static Task EditForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, int messageThreadId, string? name = null,
        string? iconCustomEmojiId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new EditForumTopicRequest
        {
            ChatId = chatId,
            MessageThreadId = messageThreadId,
            Name = name,
            IconCustomEmojiId = iconCustomEmojiId,
        }, cancellationToken);

    /// <summary>Closes a topic.</summary>
    public static Task CloseForumTopic(
        this ITelegramBotClient botClient, ChatId chatId, int messageThreadId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new CloseForumTopicRequest
        {
            ChatId = chatId,
            MessageThreadId = messageThreadId,
        }, cancellationToken);
}
