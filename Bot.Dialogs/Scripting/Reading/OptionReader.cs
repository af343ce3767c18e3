using Bot.Dialogs.Scripting.Files;
using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads the options of a choice, a range or a consent.</summary>
internal sealed class OptionReader(FaultList faults, LocalTextReader texts)
{
    private const int MostOptions = 90;
    private const int LongestEmoji = 8;

    public Step Into(Step step, YamlMap map)
    {
        var options = new List<StepOption>();
        foreach (var node in map.List("options", required: true))
        {
            if (Option(node, step) is not { } option)
                continue;
            if (options.Find(o => o.Id == option.Id) is { } twin)
                faults.AddBreak(option.Line, $"Option id \"{option.Id}\" of step \"{step.Id}\" is already used in {faults.Where(twin.Line, option.Line)}; give each option its own id.");
            else
                options.Add(option);
        }

        if (map.Has("options"))
            CheckCount(options, step, map, map.List("options").Count());
        CheckCollisions(options, step.Id);
        if (step.Kind is StepKind.Range)
            CheckRanges(options, step.Id);
        SpanReader.Check(options, step.Id, faults);
        return step with
        {
            Options = options,
            Most = step.Kind is StepKind.Choice && map.Has("most") ? Most(map, options.Count) : 1,
            // A wording nobody gave a version has one all the same: what a visitor agreed to can be told from what he would now.
            ConsentVersion = step.Kind is StepKind.Consent ? map.Text("version") ?? (map.At("text") is { } text ? ScriptVersion.Of([text]) : null) : null,
            Exits = [.. options.Where(o => o.Next is not null).Select(o => new StepExit(o.Next!, new Condition.Answered(step.Answer, [o.Id]), o.Line))],
        };
    }

    private int Most(YamlMap map, int count)
    {
        if (map.Text("most") is null or "all")
            return count;
        if (map.Number("most") is { } most && decimal.IsInteger(most) && most >= 1 && most <= count)
            return (int)most;
        faults.Add(map.LineAt("most"), $"\"most\" is {map.Text("most")}; give a figure from 2 to {count}, or all.");
        return count;
    }

    private void CheckCount(List<StepOption> options, Step step, YamlMap map, int written)
    {
        var line = map.LineAt("options");
        if (options.Count > MostOptions)
            faults.Add(line, $"Step \"{step.Id}\" has {options.Count} options, at most {MostOptions} fit under a message.");
        if (step.Kind is StepKind.Consent)
        {
            if (options.Count != 2 || !options.Exists(o => o.Id == "yes") || !options.Exists(o => o.Id == "no"))
                faults.AddBreak(line, $"Consent \"{step.Id}\" needs exactly the options yes and no.");
        }
        else if (written == 1)
        {
            faults.AddBreak(line, $"Step \"{step.Id}\" has only 1 option; give at least two, or make it a step of kind say.");
        }
    }

    private StepOption? Option(YamlNode node, Step step)
    {
        var map = YamlMap.Of(node, $"an option of step \"{step.Id}\"", faults);
        map.Allow([.. step.Kind switch { StepKind.Range => StepKeys.RangeOption, StepKind.Consent => StepKeys.ConsentOption, _ => StepKeys.Option }]);
        if (map.Text("id", required: true) is not { } id)
            return null;
        StepReader.CheckId(id, map.LineAt("id"), "option", faults);
        if (!map.Has("text"))
            faults.Add(map.Line, $"Option \"{id}\" of step \"{step.Id}\" has no \"text\"; add what its button shows.");
        var emoji = Emoji(map);
        var text = texts.Read(map.At("text"), $"text of option \"{id}\"", TextUse.Button with { Longest = TextUse.LongestButton - (emoji is null ? 0 : emoji.Length + 1) });
        if (map.Number("factor") is <= 0)
            faults.Add(map.LineAt("factor"), "\"factor\" must be more than 0; 1 changes nothing.");
        return new StepOption(id, text, map.Line)
        {
            Emoji = emoji,
            Words = WordsOf(map, text),
            From = map.Number("from"),
            To = map.Number("to"),
            WithinDays = SpanReader.Days(map, "within", faults),
            AfterDays = SpanReader.Days(map, "after", faults),
            Price = map.Number("price") ?? 0,
            Factor = map.Number("factor") is > 0 and var factor ? factor : 1,
            IsPriced = map.Has("price") || map.Has("factor"),
            Next = map.Text("next"),
        };
    }

    private string? Emoji(YamlMap map)
    {
        var emoji = map.Text("emoji")?.Trim();
        if (emoji is not null && (emoji.Length > LongestEmoji || emoji.Any(char.IsLetterOrDigit)))
            faults.Add(map.LineAt("emoji"), $"\"{emoji}\" is no emoji; put one sign here and the words into \"text\".");
        return emoji;
    }

    private Dictionary<string, IReadOnlyList<string>> WordsOf(YamlMap option, LocalText text)
    {
        var plain = option.At("words") as YamlSequenceNode;
        var words = plain is null ? option.Map("words") : null;
        words?.Allow([.. texts.Languages, .. texts.Ignored]);
        return texts.Languages.ToDictionary(l => l, IReadOnlyList<string> (l) =>
        {
            var node = plain is not null && (l == texts.Languages[0] || !texts.IsTranslated) ? plain : words?.At(l);
            var typed = node is null ? [] : YamlMap.Values(node, faults);
            return [.. LanguagePack.All[l].Spelling.OfAll(typed.Prepend(text.Fill(l, _ => null))).Where(w => w.Length > 0).Distinct()];
        });
    }

    private void CheckCollisions(List<StepOption> options, string stepId)
    {
        foreach (var language in texts.Languages)
        {
            var owners = new Dictionary<string, StepOption>();
            for (var i = 0; i < options.Count; i++)
            {
                foreach (var word in options[i].Words[language])
                {
                    if (!owners.TryAdd(word, options[i]))
                        faults.Add(PlaceOf(options[i], language), $"\"{word}\" ({language}) means both \"{owners[word].Id}\" and \"{options[i].Id}\" in step \"{stepId}\"; take it away from one.");
                    CheckWord(word, i, options, language);
                }
            }
        }
    }

    private void CheckWord(string word, int index, List<StepOption> options, string language)
    {
        var option = options[index];
        if (LanguagePack.All[language].Commands.FirstOrDefault(c => c.Value.Words.Contains(word)) is { Value: not null } command)
            faults.Add(PlaceOf(option, language), $"\"{word}\" ({language}) of option \"{option.Id}\" is what visitors write for the command /{command.Key.ToString().ToLowerInvariant()}; use other words.");
        if (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Count && number != index + 1)
            faults.Add(PlaceOf(option, language), $"\"{word}\" ({language}) of option \"{option.Id}\" is also the number of the option \"{options[number - 1].Id}\"; leave it out, or move the option there.");
    }

    // Texts of another language may stand in another file.
    private static int PlaceOf(StepOption option, string language) =>
        option.Text.LineIn(language) is var line && FaultList.IsPlace(line) ? line : option.Line;

    private void CheckRanges(List<StepOption> options, string stepId)
    {
        var ranges = options.Where(o => o.From is not null || o.To is not null).OrderBy(o => o.From ?? decimal.MinValue).ToList();
        foreach (var empty in ranges.Where(r => r.From >= r.To))
            faults.Add(empty.Line, $"No figure lies in option \"{empty.Id}\": it goes from {empty.From} up to {empty.To}; \"to\" does not belong to it any more.");
        for (var i = 1; i < ranges.Count; i++)
        {
            var (below, above) = (ranges[i - 1], ranges[i]);
            if (below.To is null || above.From is null || below.To > above.From)
                faults.Add(above.Line, $"Options \"{below.Id}\" and \"{above.Id}\" of step \"{stepId}\" overlap; begin one where the other ends.");
            else if (below.To < above.From)
                faults.Add(above.Line, $"Between options \"{below.Id}\" and \"{above.Id}\" of step \"{stepId}\" nothing takes the figures from {below.To} to {above.From}; begin one where the other ends.");
        }

        if (options.Count > 0 && ranges.Count == 0)
            faults.Add(options[0].Line, $"No option of range \"{stepId}\" has bounds; add \"from:\" and \"to:\", or make it a step of kind choice.");
    }
}
