using Bot.Domain.Leads;
using Bot.Domain.Managers;

namespace Bot.Host.Leads;

/// <summary>The desk's buttons: those of the chat's card and those a page has room for. A singleton; thread-safe.</summary>
internal sealed class DeskButtons(ManagerWords say)
{
    /// <summary>What this manager may do with the lead now; on another's lead a note is all.</summary>
    public IReadOnlyList<ButtonView> Of(Lead lead, Manager manager)
    {
        var note = Asking("note", $"/note {lead.Number}", "text", "");
        var isForeign = lead.OwnerId is { } owner && owner != manager.Id && !manager.MayActForOthers;
        if (isForeign)
            return [note];
        var possible = LeadLifecycle.PermittedFrom(lead.Stage);
        var buttons = CardButtons.Verbs(lead).SelectMany(row => row).Select(verb => Of(lead.Number, verb)).ToList();
        if (lead.OwnerId is not null && possible.Contains(LeadTrigger.Qualify))
            buttons.Add(new ButtonView(say["button.prospect"], $"/status {lead.Number} prospect", ""));
        if (lead.OwnerId is not null && possible.Contains(LeadTrigger.Release))
            buttons.Add(new ButtonView(say["button.release"], $"/release {lead.Number}", ""));
        buttons.Add(note);
        return buttons;
    }

    private ButtonView Of(int number, string verb) => verb switch
    {
        ButtonData.Take => new ButtonView(say["button.take"], $"/take {number}", "primary"),
        ButtonData.Called => new ButtonView(say["button.called"], $"/status {number} called", ""),
        ButtonData.NoAnswer => new ButtonView(say["button.noanswer"], $"/status {number} no answer", ""),
        ButtonData.Won => Asking("won", $"/won {number}", "amount", ""),
        ButtonData.LostMenu => Asking("lost", $"/lost {number}", "reason", "danger"),
        ButtonData.LaterMenu => Asking("later", $"/later {number}", "when", ""),
        ButtonData.Reopen => new ButtonView(say["button.reopen"], $"/status {number} new", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "A button the desk does not know."),
    };

    private ButtonView Asking(string verb, string command, string input, string style) => new(say[$"button.{verb}"], command, style)
    {
        NeedsInput = input,
        InputLabel = say[$"input.{verb}"],
        InputExample = say[$"input.{verb}-example"],
    };
}
