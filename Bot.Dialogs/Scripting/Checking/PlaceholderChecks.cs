using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Something must fill every placeholder; when it is not known yet, it leaves no trace.</summary>
internal sealed class PlaceholderChecks(FaultList faults, ScriptContent script, Siblings siblings)
{
    /// <summary>Filled by the engine whatever the answers are.</summary>
    private static readonly string[] Engine = ["opening", "phone_example"];

    /// <summary>Remembered of a visitor who was here before, whatever script it was.</summary>
    private static readonly string[] Remembered = [AnswerKeys.Name, AnswerKeys.Phone, AnswerKeys.Email];

    public void Run()
    {
        var answers = script.Steps.Where(s => s.Asks).Select(s => s.Answer).Distinct().ToList();
        var filled = answers.Concat(siblings.StepsBefore(script.Name).Where(s => s.Asks).Select(s => s.Answer)).Concat(Engine).Concat(Remembered).ToHashSet();
        if (script.Steps.Any(s => s.Calculation is not null))
            filled.Add("assumptions");
        if (script.Steps.Any(s => s.CallWithin is not null))
            filled.Add(AnswerKeys.CallTime);
        foreach (var (placeholder, line) in script.Placeholders.Where(p => !filled.Contains(p.Placeholder)))
            faults.Add(line, $"Nothing fills the placeholder {{{placeholder}}}; known are firm, {string.Join(", ", Engine)}, the constants and the answers {string.Join(", ", answers)}.{FaultList.Suggest(placeholder, filled.Append("firm"))}");
    }
}
