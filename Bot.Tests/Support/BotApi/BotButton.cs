namespace Bot.Tests.Support.BotApi;

/// <summary>A button of a message: inline with data or a URL, or of a reply keyboard.</summary>
public sealed record BotButton(string Text, string? Data, string? Url, bool RequestsContact, bool IsInline);
