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

    /// <summary>What others said, who may have meant another.</summary>
    public List<string> Reported { get; set; } = [];

    /// <summary>Before what is over by the time that is named: until then.</summary>
    public List<string> UntilThen { get; set; } = [];

    /// <summary>Behind a yes: it makes fun of it, or puts it off.</summary>
    public List<string> PutOff { get; set; } = [];

    /// <summary>Behind a yes: for this only, which is what was asked.</summary>
    public List<string> AsAsked { get; set; } = [];

    /// <summary>If, before what is agreed to.</summary>
    public List<string> Ifs { get; set; } = [];

    /// <summary>I wait, I shall wait.</summary>
    public List<string> Waits { get; set; } = [];

    /// <summary>What one waits for from us, besides a call.</summary>
    public List<string> Awaited { get; set; } = [];
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

    public FrozenSet<string> Reported { get; } = spelling.OfAll(words.Reported).ToFrozenSet();

    public IReadOnlyList<string> UntilThen { get; } = [.. spelling.OfAll(words.UntilThen)];

    public FrozenSet<string> PutOff { get; } = spelling.OfAll(words.PutOff).ToFrozenSet();

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> AsAsked { get; } = [.. spelling.OfAll(words.AsAsked).OrderByDescending(a => a.Length)];

    public FrozenSet<string> Ifs { get; } = spelling.OfAll(words.Ifs).ToFrozenSet();

    public FrozenSet<string> Waits { get; } = spelling.OfAll(words.Waits).ToFrozenSet();

    public FrozenSet<string> Awaited { get; } = spelling.OfAll(words.Awaited).ToFrozenSet();

    private static IReadOnlyList<string[]> Cut(List<string> phrases, PlainSpelling spelling) => [.. spelling.OfAll(phrases).Select(p => p.Split(' ')).OrderByDescending(p => p.Length)];
}
