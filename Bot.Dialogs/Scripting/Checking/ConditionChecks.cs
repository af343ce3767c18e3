using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Conditions speak of answers there are, with values they can have.</summary>
internal sealed class ConditionChecks(FaultList faults, ScriptContent script, Siblings siblings)
{
    private readonly List<Step> _askers = [.. script.Steps.Where(s => s.Asks), .. siblings.StepsBefore(script.Name).Where(s => s.Asks)];

    public void Run()
    {
        foreach (var (condition, line) in script.Conditions)
        {
            switch (condition)
            {
                // Remembered of a visitor who was here before, whatever script it was.
                case Condition.Known { Key: AnswerKeys.Consent } or Condition.Answered { Key: AnswerKeys.Consent, Values: ["yes"] }:
                    break;
                case Condition.Answered answered:
                    CheckValues(answered, line);
                    break;
                case Condition.Figure figure:
                    CheckFigure(figure, line);
                    break;
                case Condition.Known known when !AnswerKeys.IsContact(known.Key):
                    AskersOf(known.Key, line);
                    break;
                case Condition.All all:
                    CheckContradictions(all, line);
                    break;
                case Condition.Speaks speaks:
                    CheckLanguages(speaks, line);
                    break;
            }
        }
    }

    private List<Step> AskersOf(string key, int line)
    {
        var askers = _askers.Where(s => s.Answer == key || (s.ConsentVersion is not null && key == "consent_version")).ToList();
        if (askers.Count == 0 && !script.IsBroken)
        {
            var known = script.Steps.Where(s => s.Asks).Select(s => s.Answer).Distinct().ToList();
            faults.Add(line, $"No step asks for \"{key}\"; answers are {string.Join(", ", known)}.{FaultList.Suggest(key, known.Concat(Reading.ConditionReader.Reserved))}");
        }

        return askers;
    }

    private void CheckValues(Condition.Answered condition, int line)
    {
        var askers = AskersOf(condition.Key, line);
        var values = askers.SelectMany(ValuesOf).Distinct().ToList();
        if (values.Count == 0 || askers.Any(s => s.Kind is StepKind.Text or StepKind.Number))
            return;
        foreach (var value in condition.Values.Where(v => !values.Contains(v)))
            faults.Add(line, $"\"{value}\" is no answer to \"{condition.Key}\"; its answers are {string.Join(", ", values)}.{FaultList.Suggest(value, values)}");
    }

    private static IEnumerable<string> ValuesOf(Step step) => step.Kind switch
    {
        StepKind.Slot => ["asap"],
        StepKind.Rating => Enumerable.Range(Least(step.Scale), Most(step.Scale) - Least(step.Scale) + 1).Select(r => r.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => step.Options.Select(o => o.Id),
    };

    private static int Least(RatingScale scale) => scale is RatingScale.Nps ? 0 : 1;

    private static int Most(RatingScale scale) => scale is RatingScale.Nps ? 10 : 5;

    private void CheckFigure(Condition.Figure condition, int line)
    {
        var askers = AskersOf(condition.Key, line);
        var measured = askers.Where(s => s.Kind is StepKind.Number or StepKind.Rating).ToList();
        if (askers.Count > 0 && measured.Count == 0)
            faults.Add(line, $"\"{condition.Key}\" is no figure, so it has no from and to; name its answers, like \"{condition.Key}: [{string.Join(", ", askers.SelectMany(ValuesOf).Take(2))}]\".");
        else if (measured.Count > 0 && !measured.Exists(s => Meets(condition, s)))
            faults.Add(line, $"No answer to \"{condition.Key}\" lies {condition.Describe()[(condition.Key.Length + 1)..]}: {string.Join(", ", measured.Select(Bounds))}.");
    }

    private static bool Meets(Condition.Figure condition, Step step)
    {
        var (least, most) = BoundsOf(step);
        return (condition.From is null || most is null || condition.From <= most) && (condition.To is null || least is null || condition.To >= least);
    }

    private static (decimal? Least, decimal? Most) BoundsOf(Step step) =>
        step.Kind is StepKind.Rating ? (Least(step.Scale), Most(step.Scale)) : (step.From, step.To);

    private static string Bounds(Step step) => BoundsOf(step) switch
    {
        (var least, null) => $"step \"{step.Id}\" takes {least} and more",
        (null, var most) => $"step \"{step.Id}\" takes up to {most}",
        var (least, most) => $"step \"{step.Id}\" takes {least} to {most}",
    };

    /// <summary>Of a choice of many several answers may hold at once, of anything else one.</summary>
    private void CheckContradictions(Condition.All all, int line)
    {
        foreach (var group in all.Parts.OfType<Condition.Answered>().GroupBy(a => a.Key).Where(g => g.Count() > 1 && !_askers.Any(s => s.Answer == g.Key && s.Most > 1)))
        {
            if (group.Select(a => a.Values).Aggregate<IReadOnlyList<string>>((a, b) => [.. a.Intersect(b)]).Count == 0)
                faults.Add(line, $"\"{group.Key}\" cannot be {string.Join(" and ", group.Select(a => string.Join(" or ", a.Values)))} at once; use \"any:\", or a list like \"{group.Key}: [{string.Join(", ", group.SelectMany(a => a.Values))}]\".");
        }
    }

    private void CheckLanguages(Condition.Speaks speaks, int line)
    {
        foreach (var language in speaks.Languages.Where(l => !script.Languages.Contains(l) && !LanguagePack.All.ContainsKey(l)))
            faults.Add(line, $"\"{language}\" is none of the script's languages, {string.Join(", ", script.Languages)}.");
    }
}
