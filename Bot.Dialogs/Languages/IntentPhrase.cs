namespace Bot.Dialogs.Languages;

/// <summary>One way to say what a sentence is about.</summary>
/// <param name="Words">Normalised.</param>
/// <param name="Content">Those of the words that say something by themselves.</param>
/// <param name="IsNegated">It holds a "not" itself.</param>
internal sealed record IntentPhrase(string Intent, string[] Words, string[] Content, bool IsNegated)
{
    /// <param name="words">The words of the language met so far: thousands of phrases are made of the same few.</param>
    public static IntentPhrase Of(string intent, string phrase, LanguagePack pack, HashSet<string> words)
    {
        string[] cut = [.. phrase.Split(' ').Select(w => words.TryGetValue(w, out var known) || !words.Add(known = w) ? known : w)];
        return new IntentPhrase(intent, cut, [.. cut.Where(w => !pack.Fillers.Contains(w))], cut.Any(pack.Negations.Contains));
    }
}
