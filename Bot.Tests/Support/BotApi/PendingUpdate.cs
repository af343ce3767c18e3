namespace Bot.Tests.Support.BotApi;

/// <summary>An update on its way to the bot.</summary>
/// <param name="QueueKey">Webhook deliveries keep the order within one key: the chat, or for presses the person.</param>
internal sealed record PendingUpdate(int Id, string Kind, long QueueKey, byte[] Json, DateTimeOffset ExpiresAt);
