using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Turns;

/// <summary>How a turn fills its texts.</summary>
internal sealed partial class Turn
{
    /// <param name="detail">For the sentence's own placeholder.</param>
    private void Say(string textKey, string? detail = null) => Say(textKey, _ => detail);

    private void Say(string textKey, Func<string, string?> details) =>
        _speech.Add(_script.Text(textKey).Fill(_snapshot.Language, name => details(name) ?? Value(name)));

    private string Text(Step step) => Filled(step.Text);

    private string Filled(LocalText text) => text.Fill(_snapshot.Language, Value);

    private string? Value(string placeholder) => placeholder switch
    {
        "firm" => _script.Firm.Name,
        "opening" => Opening(),
        "phone_example" => PhoneNumber.Example(_script.Firm.Country),
        "person" => _scene.Pack.Commands[Command.Person].Button,
        "done" => _scene.Pack.Done,
        "assumptions" => Assumptions(),
        _ => AnswerText(placeholder),
    };

    private string? AnswerText(string key)
    {
        foreach (var answer in _snapshot.Answers)
        {
            if (answer.Key == key)
                return answer.Text;
        }

        return null;
    }

    /// <summary>"Tomorrow at 09:00": when somebody is there next.</summary>
    private string Opening()
    {
        var opening = CallSlots.Opening(_scene);
        var (there, here) = (TimeZoneInfo.ConvertTime(opening, _scene.Zone), TimeZoneInfo.ConvertTime(_scene.Now, _scene.Zone));
        var days = DateOnly.FromDateTime(there.DateTime).DayNumber - DateOnly.FromDateTime(here.DateTime).DayNumber;
        var text = _script.Text(days switch { 0 => "opening_today", 1 => "opening_tomorrow", _ => "opening_later" });
        return text.Fill(_snapshot.Language, name => name == "time" ? CallSlots.Clock(opening, _scene) : _scene.Pack.Calendar.OnDay(there.DayOfWeek));
    }
}
