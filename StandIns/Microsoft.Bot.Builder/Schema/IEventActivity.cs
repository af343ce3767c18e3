namespace Microsoft.Bot.Schema;

/// <summary>A named signal between programs, invisible to people.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
