using Bot.Host.Managers;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Telegram;

/// <summary>Telegram as Bot Builder sees it. A singleton; thread-safe.</summary>
internal sealed class TelegramAdapter : ChannelAdapter
{
    public TelegramAdapter(TelegramChannel channel, InboxMiddleware inbox, ManagersMiddleware managers, ConversationMiddleware conversations, VisitorWords words)
        : base(channel) => Use(inbox).Use(managers).Use(conversations).Use(words);
}
