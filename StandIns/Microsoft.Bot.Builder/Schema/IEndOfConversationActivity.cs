namespace Microsoft.Bot.Schema;

/// <summary>The conversation is over; the code (<see cref="EndOfConversationCodes"/>) says why.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}
