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
        return new Qualification([.. block.List("temperature").Select(Row).OfType<TemperatureRule>()], Scores(block.Map("score")));
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
                faults.Add(line, "A temperature row asks only for answers; write for example \"when: { timing: now }\".");
        }
    }

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
