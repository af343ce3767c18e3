using System.Text.RegularExpressions;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the writer's name in a free message: behind "my name is", beside his number, or under his words.</summary>
internal static partial class ContactNames
{
    /// <summary>Stands in the text where a phone number or an address was taken out.</summary>
    public const string Mark = "\uE000";

    private const int MostWords = 3;

    /// <summary>Null when no name is told, or it is not clear which.</summary>
    public static string? Find(string text, Scene scene)
    {
        var plain = PhoneLabels.Without(text, Mark).Replace(Mark, $", {Mark} ,", StringComparison.Ordinal);
        if (NameReading.ByLead(text.Replace(Mark, " ", StringComparison.Ordinal).Replace('\n', ' '), scene) is { } led && !IsAnswer(led, scene) && !IsOfKin(led, text, scene))
            return led;
        if (NameReading.ByEnd(text.Replace(Mark, ",", StringComparison.Ordinal), scene) is Reading.Understood ended && !IsAnswer(ended.Value, scene))
            return ended.Value;
        var clauses = Clause().Split(plain).Select(c => c.Trim()).Where(c => c.Length > 0).ToList();
        for (var at = 0; at < clauses.Count; at++)
        {
            if (at > 0 && Closed(clauses[at], scene) is { } closed)
                return closed;
            var isBesideContact = (at > 0 && clauses[at - 1] == Mark) || (at + 1 < clauses.Count && clauses[at + 1] == Mark);
            var isSignature = at > 0 && at == clauses.Count - 1 && IsFarewell(clauses[at - 1], scene);
            if ((isBesideContact || isSignature) && Name(clauses[at], scene) is { } name)
                return NameReading.Bare(name, clauses[at], scene.Pack);
        }

        if (Signed(plain, clauses, scene) is { } signed)
            return signed;
        return text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } lines && Name(lines[^1], scene) is { } last ? last : null;
    }

    // "My daughter's name is Anna": before what leads to the name stands whose it is.
    private static bool IsOfKin(string name, string text, Scene scene)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var before = at < 0 ? [] : Words.Normalise(text[..at]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = before.Length - 1;
        while (last >= 0 && !scene.Pack.Requests.Selves.Contains(before[last]) && scene.Pack.NameLeads.Any(l => Words.Contains(l, before[last])))
            last--;
        return last >= 0 && last < before.Length - 1 && Sharing.IsKin(before[last], scene.Pack);
    }

    // "Բարև, Անի եմ": a capital name, the verb, and no more.
    private static string? Closed(string clause, Scene scene)
    {
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && scene.Pack.NameClosers.Contains(Words.Normalise(words[^1])) && Name(string.Join(' ', words[..^1]), scene) is { } name
            ? NameReading.Bare(name, clause, scene.Pack)
            : null;
    }

    private static string? Name(string clause, Scene scene) =>
        NameReading.Clauses(clause, scene.Pack) is [var inner] && inner.Split(' ').Length <= MostWords
            && inner.All(c => !char.IsDigit(c)) && NameReading.IsName(inner, false, scene) && !IsAnswer(inner, scene)
            ? inner
            : null;

    private static bool IsFarewell(string clause, Scene scene) =>
        Words.Normalise(clause).Split(' ') is var words && scene.Pack.Greetings.Contains(words[^1])
        // "With regards".
        && words.Skip(words.Length > 1 && scene.Pack.NumberLinks.Contains(words[0]) ? 1 : 0).All(w => scene.Pack.Greetings.Contains(w) || scene.Pack.Fillers.Contains(w));

    // "We want to buy a flat. Ilona": a common name that ends the message by itself; behind a comma it may be somebody named before.
    private static string? Signed(string text, List<string> clauses, Scene scene)
    {
        if (clauses.Count < 2 || clauses[^1] == Mark || Name(clauses[^1].Trim(' ', '/', '-', '–', '—', '~', ')', '*'), scene) is not { } name || !GivenNames.HasOne(Words.Normalise(name).Split(' ')[..1]))
            return null;
        var before = text[..text.LastIndexOf(clauses[^1], StringComparison.Ordinal)].TrimEnd();
        // "A flat in St. James".
        if (before.EndsWith('.') && SharedWords.ShortForms.Contains(Words.Normalise(before).Split(' ')[^1]))
            return null;
        var isNamed = before.EndsWith(',') && Words.Normalise(clauses[^2]).Split(' ').Any(w => Sharing.IsKin(w, scene.Pack) || scene.Pack.Alternatives.Contains(w));
        return isNamed || before.EndsWith('?') || before.EndsWith(':') || before.EndsWith('(') ? null : NameReading.Bare(name, clauses[^1], scene.Pack);
    }

    // "Urgent, +371 …" names no one.
    private static bool IsAnswer(string name, Scene scene)
    {
        var words = Words.Normalise(name).Split(' ');
        return PlaceNames.HasOne(words) || scene.Script.Steps.Any(s => s.Options.Count > 0 && OptionBook.Of(s, scene.Language).Phrases.Any(p => p.Words.Intersect(words).Any()))
            || words.Any(w => scene.Pack.Calendar.Days.Any(d => d.Any(p => p[0] == w)));
    }

    [GeneratedRegex(@"[,;!?()\n:։]|\.(?=\s|$)|\s[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
