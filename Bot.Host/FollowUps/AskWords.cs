using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Host.Firm;

namespace Bot.Host.FollowUps;

/// <summary>The one message that a visitor allowed after his farewell. Immutable; a singleton.</summary>
internal sealed class AskWords(NudgeTexts texts, FirmProfile firm)
{
    /// <param name="token">Of the last question he was put.</param>
    public Reply WriteAgain(Conversation conversation, int token)
    {
        var language = conversation.Language;
        var text = texts[language, "nudge.again"].Replace("{0}", firm.Name, StringComparison.Ordinal);
        return new Reply(text, [[new ReplyButton("/restart", texts[language, "nudge.again-yes"])], [new ReplyButton(NudgeButtons.Mute, texts[language, "nudge.mute"])]], token);
    }
}
