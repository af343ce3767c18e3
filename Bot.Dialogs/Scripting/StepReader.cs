using System.Text;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting;

/// <summary>Reads one step. Where a step goes without "next:" is filled in by <see cref="ScriptReader"/>.</summary>
internal sealed class StepReader(FaultList faults, LocalTextReader texts, ConditionReader conditions)
{
    private const int DefaultLongest = 1000;
    private const int MostOptionIdBytes = 40;
    private const int MostOptions = 90;

    private static readonly string[] Common = ["id", "kind", "text", "when", "next"];
    private static readonly string[] Asking = [.. Common, "answer", "again"];
    private static readonly string[] Choosing = [.. Asking, "options"];

    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<StepKind>().Select(n => n.ToLowerInvariant())];

    /// <summary>Null when the step cannot be used even for further checks.</summary>
    public Step? Read(YamlNode node)
    {
        var map = YamlMap.Of(node, "a step", faults);
        var id = map.Text("id", required: true);
        if (KindOf(map) is not { } kind || id is null)
            return null;
        CheckId(id, map.LineAt("id"), "step");
        map.Allow(kind switch
        {
            StepKind.Say => Common,
            StepKind.End => ["id", "kind", "text"],
            StepKind.Choice or StepKind.Range or StepKind.Consent => Choosing,
            StepKind.Text => [.. Asking, "longest"],
            StepKind.Name or StepKind.Phone or StepKind.Slot => Asking,
            _ => throw new InvalidOperationException($"Step kind {kind} has no list of keys."),
        });
        if (!map.Has("text"))
            faults.Add(map.Line, $"Step \"{id}\" has no \"text\"; add what the visitor is to read, one line a language.");
        var options = kind is StepKind.Choice or StepKind.Range or StepKind.Consent ? Options(map, id, kind) : [];
        return new Step
        {
            Id = id,
            Kind = kind,
            Line = map.Line,
            Answer = kind is StepKind.Say or StepKind.End ? "" : map.Text("answer") ?? DefaultAnswer(kind, id),
            Text = texts.Read(map.Node("text"), $"text of step \"{id}\"", LocalTextReader.LongestText),
            Again = Again(map, id),
            Options = options,
            When = map.Node("when") is { } when ? conditions.Read(when) : Condition.Always,
            Exits = [.. OptionExits(map, options, id), .. Exits(map)],
            Longest = (int)Math.Clamp(map.Number("longest") ?? DefaultLongest, 1, DefaultLongest * 3),
        };
    }

    private StepKind? KindOf(YamlMap map)
    {
        if (map.Text("kind", required: true) is not { } name)
            return null;
        if (Kinds.Contains(name) && Enum.TryParse<StepKind>(name, ignoreCase: true, out var kind))
            return kind;
        faults.Add(map.LineAt("kind"), $"\"{name}\" is no kind of step; known are {string.Join(", ", Kinds)}.{FaultList.Suggest(name, Kinds)}");
        return null;
    }

    private static string DefaultAnswer(StepKind kind, string id) => kind switch
    {
        StepKind.Name => AnswerKeys.Name,
        StepKind.Phone => AnswerKeys.Phone,
        StepKind.Slot => AnswerKeys.CallTime,
        StepKind.Consent => AnswerKeys.Consent,
        StepKind.Choice or StepKind.Range or StepKind.Text or StepKind.Say or StepKind.End => id,
        _ => throw new InvalidOperationException($"Step kind {kind} has no answer key."),
    };

    private void CheckId(string id, int line, string what)
    {
        if (id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '-')))
            faults.Add(line, $"The {what} id \"{id}\" may hold only a–z, 0–9, _ and -.");
        if (Encoding.UTF8.GetByteCount(id) > MostOptionIdBytes)
            faults.Add(line, $"The {what} id \"{id}\" has {Encoding.UTF8.GetByteCount(id)} bytes, at most {MostOptionIdBytes} fit; shorten it.");
    }

    private List<LocalText> Again(YamlMap map, string id)
    {
        var again = map.List("again").Select(n => texts.Read(n, $"\"again\" of step \"{id}\"", LocalTextReader.LongestText)).ToList();
        if (again.Count > 2)
            faults.Add(map.LineAt("again"), $"\"again\" of step \"{id}\" has {again.Count} texts; two at most, the third miss offers a person.");
        return again;
    }

    private List<StepOption> Options(YamlMap map, string stepId, StepKind kind)
    {
        var options = new List<StepOption>();
        foreach (var node in map.List("options", required: true))
        {
            if (Option(node, stepId, kind) is not { } option)
                continue;
            if (options.Find(o => o.Id == option.Id) is { } twin)
                faults.Add(option.Line, $"Option id \"{option.Id}\" of step \"{stepId}\" is already used in line {twin.Line}; give each option its own id.");
            else
                options.Add(option);
        }

        if (options.Count > MostOptions)
            faults.Add(map.LineAt("options"), $"Step \"{stepId}\" has {options.Count} options, at most {MostOptions} fit under a message.");
        if (kind is StepKind.Consent && map.Has("options") && (options.Count != 2 || !options.Exists(o => o.Id == "yes") || !options.Exists(o => o.Id == "no")))
            faults.Add(map.LineAt("options"), $"Consent \"{stepId}\" needs exactly the options yes and no.");
        CheckCollisions(options, stepId);
        return options;
    }

    private StepOption? Option(YamlNode node, string stepId, StepKind kind)
    {
        var map = YamlMap.Of(node, $"an option of step \"{stepId}\"", faults);
        map.Allow(kind is StepKind.Range ? ["id", "text", "words", "next", "from", "to"] : ["id", "text", "words", "next"]);
        if (map.Text("id", required: true) is not { } id)
            return null;
        CheckId(id, map.LineAt("id"), "option");
        if (!map.Has("text"))
            faults.Add(map.Line, $"Option \"{id}\" of step \"{stepId}\" has no \"text\"; add what its button shows.");
        var text = texts.Read(map.Node("text"), $"text of option \"{id}\"", LocalTextReader.LongestButton);
        return new StepOption(id, text, map.Line)
        {
            Words = WordsOf(map, text),
            From = map.Number("from"),
            To = map.Number("to"),
            Next = map.Text("next"),
        };
    }

    private Dictionary<string, IReadOnlyList<string>> WordsOf(YamlMap option, LocalText text)
    {
        var words = option.Map("words");
        words?.Allow([.. texts.Languages]);
        return texts.Languages.ToDictionary(l => l, IReadOnlyList<string> (l) =>
        {
            var typed = words?.Node(l) is { } node ? YamlMap.Values(node, faults) : [];
            return [.. typed.Prepend(text.Fill(l, _ => null)).Select(Words.Normalise).Where(w => w.Length > 0).Distinct()];
        });
    }

    private void CheckCollisions(List<StepOption> options, string stepId)
    {
        foreach (var language in texts.Languages)
        {
            var owners = new Dictionary<string, StepOption>();
            foreach (var option in options)
            {
                foreach (var word in option.Words[language])
                {
                    if (!owners.TryAdd(word, option))
                        faults.Add(option.Line, $"\"{word}\" ({language}) means both \"{owners[word].Id}\" and \"{option.Id}\" in step \"{stepId}\"; take it away from one.");
                }
            }
        }
    }

    private static IEnumerable<StepExit> OptionExits(YamlMap map, List<StepOption> options, string id)
    {
        var key = map.Text("answer") ?? (map.Text("kind") is "consent" ? AnswerKeys.Consent : id);
        foreach (var option in options)
        {
            if (option.Next is { } next)
                yield return new StepExit(next, new Condition.Answered(key, [option.Id]), option.Line);
        }
    }

    private List<StepExit> Exits(YamlMap map)
    {
        if (map.Node("next") is YamlScalarNode { Value: { } only })
            return [new StepExit(only, Condition.Always, map.LineAt("next"))];
        var exits = new List<StepExit>();
        foreach (var node in map.List("next"))
        {
            var branch = YamlMap.Of(node, "a branch of \"next\"", faults);
            branch.Allow("when", "to");
            if (branch.Text("to", required: true) is { } to)
                exits.Add(new StepExit(to, branch.Node("when") is { } when ? conditions.Read(when) : Condition.Always, branch.Line));
        }

        return exits;
    }
}
