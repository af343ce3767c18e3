namespace Bot.Dialogs.Languages;

/// <summary>One way to say what a sentence is about.</summary>
/// <param name="Words">Normalised.</param>
/// <param name="Content">Those of the words that say something by themselves.</param>
/// <param name="IsNegated">It holds a "not" itself.</param>
internal sealed record IntentPhrase(string Intent, string[] Words, string[] Content, bool IsNegated)
{
    public static IntentPhrase Of(string intent, string phrase, LanguagePack pack)
    {
        var words = phrase.Split(' ');
        return new IntentPhrase(intent, words, [.. words.Where(w => !pack.Fillers.Contains(w))], words.Any(pack.Negations.Contains));
    }
}
