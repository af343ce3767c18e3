namespace Bot.Tests.Support.BotApi;

/// <summary>What a person's act became.</summary>
/// <param name="UpdateId">0 when the bot does not get to see it (privacy mode, allowed_updates).</param>
/// <param name="CallbackQueryId">Of a press.</param>
public sealed record SentUpdate(int UpdateId, int MessageId, string? CallbackQueryId = null);
