using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"My neighbour is selling", "we sold it last year": what another does, or what is done, is not what is wanted.</summary>
internal static class Neighbours
{
    /// <summary>Where a deed is chosen, somebody else begins the sentence and nobody says I; or it was long ago and nothing is wished.</summary>
    public static bool AreMeant(Step step, string normalised, Scene scene)
    {
        if (!OptionBook.Of(step, scene.Language).IsOfHomes)
            return false;
        var (words, pack) = (normalised.Split(' '), scene.Pack);
        if (Array.Exists(words, SharedWords.Wishes.Contains))
            return false;
        return ((SharedWords.LeadingNeighbours.Contains(words[0]) || (words.Length > 1 && pack.Requests.Whose.Contains(words[0]) && SharedWords.LeadingNeighbours.Contains(words[1]))) && !Array.Exists(words, w => pack.Kin.Selves.Contains(w) || pack.Turns.Wes.Contains(w)))
            || SharedWords.LongAgo.Any(l => Words.Contains(normalised, l));
    }
}
