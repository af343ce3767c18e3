using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"Six weeks from now, that's when my job ends": of when something is needed, the clause that comes first tells, and the others say why.</summary>
internal static class SpanAsides
{
    private const int MostClauses = 5;

    /// <summary>The answer; where the whole says several or nothing, that of its first clause, if that alone says one.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (!step.Options.Any(o => o.HasSpan) || reading is Reading.Understood || text.AsSpan().IndexOfAny('?', '՞') >= 0)
            return reading;
        var clauses = TimeClause.Of(text, scene.Pack);
        if (clauses.Count is < 2 or > MostClauses || clauses[0].Lead is not ClauseLead.Nothing || !IsPlain(clauses[0].Text, scene) || OptionMatch.Read(step, clauses[0].Text, scene) is not Reading.Understood first)
            return reading;
        var asides = clauses.GetRange(1, clauses.Count - 1);
        if (asides.Exists(a => a.Lead is ClauseLead.Contrast || Words.Normalise(a.Text).Split(' ').Any(w => scene.Pack.Alternatives.Contains(w) || scene.Pack.Doubts.Contains(w))))
            return reading;
        return asides.TrueForAll(a => a.Lead is ClauseLead.Reason or ClauseLead.When) && !Negation.IsIn(Sentence.Of(text, scene.Pack), scene.Pack) ? first : Reading.Guessed.Only(first);
    }

    // "In two weeks"; not "they promised it in two weeks".
    private static bool IsPlain(string clause, Scene scene)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime);
        return SpokenSpan.Of(clause, [scene.Language], today) is not { } span || span is { Strange: 0, IsPast: false };
    }
}
