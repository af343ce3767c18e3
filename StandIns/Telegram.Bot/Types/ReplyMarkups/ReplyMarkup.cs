namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>What hangs on a message: inline buttons, a reply keyboard, its removal, or a forced reply; one of them.</summary>
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardRemove))]
[JsonDerivedType(typeof(ForceReplyMarkup))]
public abstract class ReplyMarkup
{
    public static readonly ReplyKeyboardRemove RemoveKeyboard = new();
    public static readonly ForceReplyMarkup ForceReply = new();
}
