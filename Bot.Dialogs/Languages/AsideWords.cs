using System.Collections.Frozen;

namespace Bot.Dialogs.Languages;

/// <summary>What leads what is said beside a time: why, when else, what one does then.</summary>
internal sealed class AsideWords
{
    /// <summary>Before a reason: because, as I.</summary>
    public List<string> Reasons { get; set; } = [];

    /// <summary>Before what happens at the time that was named: when, once.</summary>
    public List<string> Whens { get; set; } = [];

    /// <summary>In what is said of other times: earlier, otherwise.</summary>
    public List<string> Others { get; set; } = [];

    /// <summary>Before what one is taken up by: I have.</summary>
    public List<string> Haves { get; set; } = [];

    /// <summary>What leaves one free: day off, break.</summary>
    public List<string> Off { get; set; } = [];

    /// <summary>Behind "if" it asks for nothing: possible, you like.</summary>
    public List<string> Polites { get; set; } = [];

    /// <summary>What asks for nothing as a whole: if you don't mind.</summary>
    public List<string> Wraps { get; set; } = [];

    /// <summary>What makes a time doubtful: the phone will be off, I was told.</summary>
    public List<string> Againsts { get; set; } = [];

    /// <summary>Beside a stretch of time: what it may be of, and is not asked about.</summary>
    public List<string> Elses { get; set; } = [];

    /// <summary>Before what is at the time that was named: then.</summary>
    public List<string> Thens { get; set; } = [];

    /// <summary>Before what comes behind it: afterwards.</summary>
    public List<string> Afters { get; set; } = [];

    /// <summary>What is over then: finished, ends.</summary>
    public List<string> Ends { get; set; } = [];

    /// <summary>Who are taken up without me: the baby, the kids.</summary>
    public List<string> Children { get; set; } = [];

    /// <summary>The days of the week but its end.</summary>
    public List<string> Workdays { get; set; } = [];

    /// <summary>Beside a day: what happened then, where another day is asked for.</summary>
    public List<string> Pasts { get; set; } = [];
}

/// <summary>The same, each phrase cut into normalised words. Immutable.</summary>
internal sealed class SpokenAsides(AsideWords words, PlainSpelling spelling)
{
    public IReadOnlyList<string[]> Reasons { get; } = Cut(words.Reasons, spelling);

    public IReadOnlyList<string[]> Whens { get; } = Cut(words.Whens, spelling);

    public IReadOnlyList<string> Others { get; } = [.. spelling.OfAll(words.Others)];

    public IReadOnlyList<string> Haves { get; } = [.. spelling.OfAll(words.Haves)];

    public IReadOnlyList<string> Off { get; } = [.. spelling.OfAll(words.Off)];

    public FrozenSet<string> Polites { get; } = spelling.OfAll(words.Polites).ToFrozenSet();

    public IReadOnlyList<string[]> Wraps { get; } = Cut(words.Wraps, spelling);

    public IReadOnlyList<string> Againsts { get; } = [.. spelling.OfAll(words.Againsts)];

    public FrozenSet<string> Elses { get; } = spelling.OfAll(words.Elses).ToFrozenSet();

    public FrozenSet<string> Pasts { get; } = spelling.OfAll(words.Pasts).ToFrozenSet();

    public IReadOnlyList<string> Thens { get; } = [.. spelling.OfAll(words.Thens)];

    public IReadOnlyList<string> Afters { get; } = [.. spelling.OfAll(words.Afters)];

    public FrozenSet<string> Ends { get; } = spelling.OfAll(words.Ends).ToFrozenSet();

    public FrozenSet<string> Children { get; } = spelling.OfAll(words.Children).ToFrozenSet();

    public IReadOnlyList<string> Workdays { get; } = [.. spelling.OfAll(words.Workdays)];

    private static IReadOnlyList<string[]> Cut(List<string> phrases, PlainSpelling spelling) => [.. spelling.OfAll(phrases).Select(p => p.Split(' ')).OrderByDescending(p => p.Length)];
}
