using System.Collections.Frozen;

namespace Bot.Dialogs.Languages;

/// <summary>Turns of speech that change what stands beside them, as they stand in a language's file.</summary>
internal sealed class TurnWords
{
    /// <summary>Behind a figure: it is too much.</summary>
    public List<string> TooMuch { get; set; } = [];

    /// <summary>Anywhere beside a figure: it is another's, a rate, or of another time.</summary>
    public List<string> OtherSums { get; set; } = [];

    /// <summary>Beside a whole day: it is taken.</summary>
    public List<string> Busy { get; set; } = [];

    /// <summary>Behind a name: is my name.</summary>
    public List<string> NameEnds { get; set; } = [];

    /// <summary>Before a place one comes from: from.</summary>
    public List<string> Origins { get; set; } = [];

    /// <summary>At our house: whoever decides there, it is not all of us.</summary>
    public List<string> AtHome { get; set; } = [];

    /// <summary>Also, where it closes a clause.</summary>
    public List<string> TooAtEnd { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class SpeechTurns(TurnWords words, PlainSpelling spelling)
{
    public IReadOnlyList<string> TooMuch { get; } = [.. spelling.OfAll(words.TooMuch)];

    public IReadOnlyList<string> OtherSums { get; } = [.. spelling.OfAll(words.OtherSums)];

    public FrozenSet<string> Busy { get; } = spelling.OfAll(words.Busy).ToFrozenSet();

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> NameEnds { get; } = [.. spelling.OfAll(words.NameEnds).OrderByDescending(e => e.Length)];

    public IReadOnlyList<string> Origins { get; } = [.. spelling.OfAll(words.Origins)];

    public IReadOnlyList<string[]> AtHome { get; } = Cut(words.AtHome, spelling);

    public IReadOnlyList<string[]> TooAtEnd { get; } = Cut(words.TooAtEnd, spelling);

    private static IReadOnlyList<string[]> Cut(List<string> phrases, PlainSpelling spelling) => [.. spelling.OfAll(phrases).Select(p => p.Split(' ')).OrderByDescending(p => p.Length)];
}
