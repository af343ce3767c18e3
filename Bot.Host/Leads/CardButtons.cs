using Bot.Domain.Leads;
using Bot.Host.Delivery;

namespace Bot.Host.Leads;

/// <summary>Which buttons a card shows: what the lifecycle permits from the lead's stage. A singleton; thread-safe.</summary>
internal sealed class CardButtons(ManagerWords say)
{
    private static readonly (string Verb, LeadTrigger Trigger)[][] Layout =
    [
        [(ButtonData.Take, LeadTrigger.Take)],
        [(ButtonData.Called, LeadTrigger.Call), (ButtonData.NoAnswer, LeadTrigger.MissCall)],
        [(ButtonData.Won, LeadTrigger.Win), (ButtonData.LostMenu, LeadTrigger.Lose), (ButtonData.LaterMenu, LeadTrigger.Postpone)],
        [(ButtonData.Reopen, LeadTrigger.Reopen)],
    ];

    /// <param name="menu">"card", "lost" or "later".</param>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Of(Lead lead, string menu) => menu switch
    {
        ButtonData.LostMenu => Menu(lead, CommandWords.Reasons.Select(reason => (ButtonData.LoseFor(reason), say[$"reason.{reason}"]))),
        ButtonData.LaterMenu => Menu(lead, ButtonData.Spans.Select(span => (ButtonData.PostponeBy(span.Name), say[$"later.{span.Name}"]))),
        _ => [.. Verbs(lead).Select(row => row.Select(verb => Button(lead, verb, say[$"button.{verb}"])).ToList())],
    };

    /// <summary>
    /// The verbs possible now, in the card's rows. A free lead is claimed on the way, so everything an owner may do is
    /// possible. A deal that was won is not undone by a press: /status 42 new does it. With an erased lead nothing is.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Verbs(Lead lead)
    {
        var isFree = lead.OwnerId is null && lead.IsOpen;
        var possible = lead.Stage == LeadStage.Won || lead.ErasedAt is not null ? [] : LeadLifecycle.PermittedFrom(isFree ? LeadStage.Taken : lead.Stage);
        return Layout
            .Select(row => row.Where(b => b.Trigger == LeadTrigger.Take ? isFree : possible.Contains(b.Trigger)).Select(b => b.Verb).ToList())
            .Where(row => row.Count > 0);
    }

    private List<IReadOnlyList<MessageButton>> Menu(Lead lead, IEnumerable<(string Verb, string Text)> choices)
    {
        var rows = choices.Select(choice => Button(lead, choice.Verb, choice.Text)).Chunk(2).Select(IReadOnlyList<MessageButton> (row) => row).ToList();
        rows.Add([Button(lead, ButtonData.Card, say["button.back"])]);
        return rows;
    }

    private static MessageButton Button(Lead lead, string verb, string text) => new(text, ButtonData.Write(lead.Number, verb, lead.StageSeq));
}
