using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>What is said beside an amount so that it needs a yes.</summary>
internal static class AmountDoubts
{
    /// <summary>The answer, or the same to be asked about.</summary>
    public static Reading Weigh(Reading weighed, Step step, string text, Scene scene)
    {
        var reading = Hearsay.Weigh(weighed, step, text, scene);
        if (reading is not Reading.Understood sure || step.Option(sure.Value) is not ({ From: not null } or { To: not null }))
            return reading;
        if (OptionBook.Of(step, scene.Language).IsOfArea && IsOfPart(Sentence.Of(text, scene.Pack), scene.Pack))
            return Reading.Guessed.Only(sure);
        return text.AsSpan().IndexOfAny('?', '՞') >= 0 || IsDeniedBound(text, scene) || Words.Normalise(text).Split(' ').Any(SharedWords.PricedNeighbours.Contains) ? Reading.Guessed.Only(sure) : sure;
    }

    // "The kitchen is 12 square metres".
    private static bool IsOfPart(Sentence sentence, LanguagePack pack)
    {
        for (var at = 0; at + 1 < sentence.Count; at++)
        {
            if (!(pack.Works.Things.Contains(sentence.Words[at]) || SharedWords.HomeParts.Contains(sentence.Words[at])) || sentence.HasBeside(at, w => pack.Requests.Homes.Contains(w) || pack.Works.Homes.Contains(w)))
                continue;
            var behind = sentence.Words.Skip(at + 1).TakeWhile((w, i) => sentence.Clauses[at + 1 + i] == sentence.Clauses[at]).ToList();
            // "Balkonas 6 kv".
            if (behind.Count > 0 && char.IsDigit(behind[0][0]) && SharedWords.HomeParts.Contains(sentence.Words[at]) && (at == 0 || sentence.Clauses[at - 1] != sentence.Clauses[at]))
                return true;
            if (behind.Count > 1 && (behind[0] is "is" or "er" or "e" || behind[^1] is "է" or "ա") && behind.Exists(w => char.IsDigit(w[0]) || pack.Calendar.Number(w) is not null))
                return true;
        }

        return false;
    }

    // "I don't want less than 60": the bound is the other one. "Not more than" is a bound by itself.
    private static bool IsDeniedBound(string text, Scene scene)
    {
        var plain = Words.Normalise(text);
        if (!scene.Pack.SingleNegations.Any(n => Words.Contains(plain, n)))
            return false;
        var rest = $" {plain} ";
        // Where endings say "from" and "than", the verb and its "not" stand last, and "have no more than" is a bound.
        var isLast = scene.Pack.RangeEndings.Count > 0;
        foreach (var bound in scene.Pack.UpTo.Concat(scene.Pack.Over).OrderByDescending(b => b.Length))
            rest = rest.Replace($" {bound} ", isLast && scene.Pack.Over.Contains(bound) ? " \uE002 " : " \uE001 ", StringComparison.Ordinal);
        var at = rest.IndexOf('\uE001', StringComparison.Ordinal);
        var beside = at > 0 && !isLast ? rest[..at] : rest;
        return at > 0 && scene.Pack.SingleNegations.Any(n => Words.Contains(beside.Trim(), n));
    }
}
