using System.Collections.Frozen;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"My neighbour is selling", "we sold it last year": what another does, or what is done, is not what is wanted.</summary>
internal static class Neighbours
{
    // In every language.
    private static readonly FrozenSet<string> Names = new[]
    {
        "neighbour", "neighbours", "neighbor", "neighbors", "сосед", "соседка", "соседи", "հարևանս", "հարևանը", "հարևանները", "kaimiņš", "kaimiņi", "kaimiņiene", "kaimynas", "kaimynai", "kaimynė", "naboen", "nabo", "naboer",
    }.Select(Words.Normalise).ToFrozenSet();

    private static readonly string[] LongAgo = [.. new[] { "last year", "years ago", "в прошлом году", "прошлым летом", "лет назад", "անցյալ տարի", "անցած տարի", "pagājušajā gadā", "pērn", "pernai", "praeitais metais", "i fjor" }.Select(Words.Normalise)];

    /// <summary>Where a deed is chosen, somebody else begins the sentence and nobody says I; or it was long ago and nothing is wished.</summary>
    public static bool AreMeant(Step step, string normalised, Scene scene)
    {
        if (!OptionBook.Of(step, scene.Language).IsOfHomes)
            return false;
        var (words, pack) = (normalised.Split(' '), scene.Pack);
        if (Array.Exists(words, Negation.Wishes.Contains))
            return false;
        return ((Names.Contains(words[0]) || (words.Length > 1 && pack.Requests.Whose.Contains(words[0]) && Names.Contains(words[1]))) && !Array.Exists(words, w => pack.Kin.Selves.Contains(w) || pack.Turns.Wes.Contains(w)))
            || Array.Exists(LongAgo, l => Words.Contains(normalised, l));
    }
}
