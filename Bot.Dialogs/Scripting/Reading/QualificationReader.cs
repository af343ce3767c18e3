using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads the "qualification:" block: temperature rows and score rows.</summary>
internal sealed class QualificationReader(FaultList faults, ConditionReader conditions)
{
    public Qualification Read(YamlMap? block)
    {
        if (block is null)
            return Qualification.None;
        block.Allow("temperature", "score");
        var rows = block.List("temperature").Select(n => (Rule: Row(n), Line: YamlMap.LineOf(n))).Where(r => r.Rule is not null).Select(r => (Rule: r.Rule!, r.Line)).ToList();
        CheckShadows(rows);
        return new Qualification([.. rows.Select(r => r.Rule)], Scores(block.Map("score")));
    }

    /// <summary>A row that asks for no less than one before it never decides.</summary>
    private void CheckShadows(List<(TemperatureRule Rule, int Line)> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            var (row, line) = rows[i];
            if (rows.Take(i).FirstOrDefault(r => r.Rule.When.All(w => row.When.TryGetValue(w.Key, out var values) && values.All(w.Value.Contains))) is { Rule: not null } earlier)
                faults.Add(line, $"This row never decides: whatever fits it fits the row in {faults.Where(earlier.Line, line)} first. Put it before that one, or take it out.");
        }
    }

    private TemperatureRule? Row(YamlDotNet.RepresentationModel.YamlNode node)
    {
        var map = YamlMap.Of(node, "a temperature row", faults);
        map.Allow("is", "when");
        if (map.Text("is", required: true) is not { } name)
            return null;
        var when = new Dictionary<string, IReadOnlyList<string>>();
        if (map.At("when") is { } condition)
        {
            foreach (var part in Parts(conditions.Read(condition), map.LineAt("when")))
                when[part.Key] = part.Values;
        }

        return new TemperatureRule(ConditionReader.TemperatureOf(name, map.LineAt("is"), faults), when);
    }

    private IEnumerable<Condition.Answered> Parts(Condition condition, int line)
    {
        foreach (var part in condition is Condition.All all ? all.Parts : [condition])
        {
            if (part is Condition.Answered answered)
                yield return answered;
            else
                faults.Add(line, Refused(part));
        }
    }

    private static string Refused(Condition part) => part switch
    {
        Condition.Figure figure => $"A temperature row has no bounds: it asks for options only, like \"when: {{ timing: now }}\". Make the question \"{figure.Key}\" a range, and name its options here.",
        Condition.Any => "A temperature row has no \"any:\"; write one row for each, with the same \"is:\", or a list like \"timing: [now, soon]\".",
        _ => $"A temperature row asks for options only, like \"when: {{ timing: now }}\"; \"{part.Describe()}\" cannot stand in it.",
    };

    private List<ScoreRule> Scores(YamlMap? score)
    {
        var rules = new List<ScoreRule>();
        foreach (var answer in score?.Keys ?? [])
        {
            var points = score!.Map(answer)!;
            foreach (var value in points.Keys)
            {
                if (points.Number(value) is { } number)
                    rules.Add(new ScoreRule(answer, value, (int)number));
                conditions.Expect(answer, value, points.LineAt(value));
            }
        }

        return rules;
    }
}
