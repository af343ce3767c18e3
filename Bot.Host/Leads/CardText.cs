using System.Text;
using Bot.Host.Delivery;

namespace Bot.Host.Leads;

/// <summary>A lead's card as a message: plain text, the title in bold, buttons for what is possible now. A singleton; thread-safe.</summary>
internal sealed class CardText(CardFields fields, CardButtons buttons, ManagerWords say)
{
    private const int MaxLength = 3400;
    private const int ShortCalculation = 120;

    /// <param name="isRepeat">An earlier copy may have arrived; the title says so.</param>
    /// <param name="isFull">Shows a calculation in full, for who asked for this very lead.</param>
    /// <param name="menu">"card", or the menu shown instead of the card's own buttons: "lost", "later".</param>
    public MessagePayload Of(LeadFacts facts, bool isRepeat = false, string menu = ButtonData.Card, bool isFull = false)
    {
        var lead = facts.Lead;
        var title = say[isRepeat ? "card.title-repeat" : "card.title", say.Mark(lead.Temperature), lead.Number, say.Temperature(lead.Temperature)];
        if (lead.ErasedAt is not null)
            return new MessagePayload { Text = $"{title}\n{fields.Why(facts)}", Bold = [new TextRange(0, title.Length)] };
        var text = new StringBuilder(title).Append('\n').Append(fields.Why(facts)).Append('\n');
        if (lead.WantsPerson && lead.IsOpen)
            text.Append(say["card.wants-person"]).Append('\n');
        foreach (var field in fields.Of(facts, isFull ? CardFields.FullCalculation : ShortCalculation))
        {
            if (text.Length + field.Label.Length + field.Value.Length + 3 > MaxLength)
                break;
            text.Append('\n').Append(field.Label).Append(": ").Append(field.Value);
        }

        return new MessagePayload
        {
            Text = text.ToString(),
            Bold = [new TextRange(0, title.Length)],
            Buttons = buttons.Of(lead, menu),
        };
    }
}
