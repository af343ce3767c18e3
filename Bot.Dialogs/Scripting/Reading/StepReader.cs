using Bot.Dialogs.Scripting.Files;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads one step. Where a step goes without "next:" is filled in by <see cref="StepListReader"/>.</summary>
internal sealed class StepReader(FaultList faults, LocalTextReader texts, ConditionReader conditions)
{
    private const int MostIdBytes = 40;
    private const int DefaultLongest = 1000;
    private const int MostLongest = 3000;

    private readonly OptionReader _options = new(faults, texts);
    private readonly CalculationReader _calculations = new(faults, texts);
    private readonly EndActionReader _actions = new(faults, texts);
    private readonly TimeoutReader _timeouts = new(faults, texts);
    private readonly BoundsReader _bounds = new(faults);
    private readonly LinkReader _links = new(faults);

    /// <summary>
    /// Null when the step cannot be used even for further checks. A step that runs a dialog is read as what it is
    /// itself: one that says its text, if it has any, and goes on.
    /// </summary>
    public Step? Read(YamlMap map)
    {
        var id = map.Text("id", required: true);
        if (KindOf(map) is not { } kind || id is null)
            return null;
        CheckId(id, map.LineAt("id"), "step", faults);
        map.Allow([.. StepKeys.Of(map.Text("kind")!)]);
        if (!map.Has("text") && map.Text("kind") is not (StepKeys.Dialog or "switch"))
            faults.Add(map.Line, $"Step \"{id}\" has no \"text\"; add what the visitor is to read, one line a language.");
        var step = new Step
        {
            Id = id,
            Kind = kind,
            Line = map.Line,
            Text = texts.Read(map.At("text"), $"text of step \"{id}\"", kind is StepKind.Calculator ? TextUse.Message with { Fills = ["assumptions"] } : TextUse.Message),
            When = map.At("when") is { } when ? conditions.Read(when) : Condition.Always,
            WhenLine = map.Has("when") ? map.LineAt("when") : 0,
            Picture = map.Has("picture") ? _links.Address(map, "picture") : null,
        };
        return (step.Asks ? Asking(step, map) : Telling(step, map)) is var read ? read with { Exits = [.. read.Exits, .. Exits(map)] } : null;
    }

    internal static void CheckId(string id, int line, string what, FaultList faults)
    {
        if (id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '-')))
            faults.AddBreak(line, $"The {what} id \"{id}\" may hold only a–z, 0–9, _ and -.");
        if (Encoding.UTF8.GetByteCount(id) > MostIdBytes)
            faults.Add(line, $"The {what} id \"{id}\" has {Encoding.UTF8.GetByteCount(id)} bytes, at most {MostIdBytes} fit; shorten it.");
    }

    private StepKind? KindOf(YamlMap map)
    {
        if (map.Text("kind", required: true) is not { } name)
            return null;
        if (name == StepKeys.Dialog)
            return StepKind.Say;
        if (StepKeys.Kinds.Contains(name) && Enum.TryParse<StepKind>(name, ignoreCase: true, out var kind))
            return kind;
        faults.Add(map.LineAt("kind"), $"\"{name}\" is no kind of step; known are {string.Join(", ", StepKeys.Kinds)}.{FaultList.Suggest(name, StepKeys.Kinds)}");
        return null;
    }

    private Step Asking(Step step, YamlMap map)
    {
        step = step with
        {
            Answer = map.Text("answer") ?? StepKeys.DefaultAnswer(step.Kind, step.Id),
            Again = Again(map, step.Id),
            Timeout = map.Has("timeout") ? _timeouts.Read(map, step.Id) : null,
        };
        return step.Kind switch
        {
            StepKind.Choice or StepKind.Range or StepKind.Consent => _options.Into(step, map),
            StepKind.Text => step with
            {
                Longest = _bounds.Whole(map, "longest", DefaultLongest, (1, MostLongest)),
                Shortest = _bounds.Shortest(map, _bounds.Whole(map, "longest", DefaultLongest, (1, MostLongest))),
            },
            StepKind.Number => _bounds.Number(step, map) with { Unit = map.Has("unit") ? texts.Read(map.At("unit"), $"unit of step \"{step.Id}\"", TextUse.Unit) : null },
            StepKind.Date => step with { AllowsPast = map.Flag("past"), FarthestDays = _bounds.Whole(map, "farthest", 365, (1, 3650)) },
            StepKind.Rating => step with { Scale = Scale(map) },
            StepKind.Calculator => step with { Calculation = _calculations.Read(map, step.Id) },
            _ => step,
        };
    }

    private Step Telling(Step step, YamlMap map) => step.Kind switch
    {
        StepKind.File => step with { File = _links.File(map), FileLine = map.LineAt("file") },
        StepKind.Switch => step with { Script = map.Text("script", required: true) },
        StepKind.End => step with { Actions = _actions.Read(map, step.Id), CallWithin = _timeouts.After(map, "call_within") },
        _ => step,
    };

    private RatingScale Scale(YamlMap map)
    {
        var name = map.Text("scale", required: true);
        if (name is not (null or "nps" or "stars"))
            faults.Add(map.LineAt("scale"), $"\"{name}\" is no scale; write nps (0 to 10) or stars (1 to 5).");
        return name == "stars" ? RatingScale.Stars : RatingScale.Nps;
    }

    private List<LocalText> Again(YamlMap map, string id)
    {
        var again = map.List("again").Select(n => texts.Read(n, $"\"again\" of step \"{id}\"", TextUse.Message)).ToList();
        if (again.Count > 2)
            faults.Add(map.LineAt("again"), $"\"again\" of step \"{id}\" has {again.Count} texts; two at most, the third miss offers a person.");
        return again;
    }

    private List<StepExit> Exits(YamlMap map)
    {
        if (map.At("next") is YamlScalarNode { Value: { Length: > 0 } only })
            return [new StepExit(only, Condition.Always, map.LineAt("next"))];
        var exits = new List<StepExit>();
        foreach (var node in map.List("next"))
        {
            var branch = YamlMap.Of(node, "a branch of \"next\"", faults);
            branch.Allow("when", "to");
            if (branch.Text("to", required: true) is { } to)
                exits.Add(new StepExit(to, branch.At("when") is { } when ? conditions.Read(when) : Condition.Always, branch.Line));
        }

        return exits;
    }
}
