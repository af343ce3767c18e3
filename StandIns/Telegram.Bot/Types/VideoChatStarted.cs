namespace Telegram.Bot.Types;

/// <summary>Service message: a video chat began.</summary>
public class VideoChatStarted;
