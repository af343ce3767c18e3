using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>One way to call an option.</summary>
/// <param name="Words">Normalised.</param>
/// <param name="Content">Those of the words that say something by themselves.</param>
/// <param name="IsNegated">It holds a "not" itself.</param>
internal sealed record OptionPhrase(StepOption Option, string[] Words, string[] Content, bool IsNegated)
{
    /// <summary>The script itself calls the option so, not a group of the language.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Without the words that say nothing it still means this option alone.</summary>
    public bool IsPlain { get; init; } = true;

    public static OptionPhrase Of(StepOption option, string phrase, LanguagePack pack)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new OptionPhrase(option, words, [.. words.Where(w => !pack.Fillers.Contains(w))], words.Any(pack.Negations.Contains));
    }
}
