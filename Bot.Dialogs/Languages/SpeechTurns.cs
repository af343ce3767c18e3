using System.Collections.Frozen;

namespace Bot.Dialogs.Languages;

/// <summary>Turns of speech that change what stands beside them, as they stand in a language's file.</summary>
internal sealed class TurnWords
{
    /// <summary>Behind a figure: it is too much.</summary>
    public List<string> TooMuch { get; set; } = [];

    /// <summary>Beside a stretch of time: it is not the one that is meant.</summary>
    public List<string> TooSoon { get; set; } = [];

    /// <summary>Behind a stretch of time: it would be welcome.</summary>
    public List<string> Welcomes { get; set; } = [];

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

    /// <summary>What one relates of who decides: thinks, says, lets.</summary>
    public List<string> Says { get; set; } = [];

    /// <summary>That, before what is related.</summary>
    public List<string> That { get; set; } = [];

    /// <summary>I decide for, before another.</summary>
    public List<string> OnBehalf { get; set; } = [];

    /// <summary>What is done with a home already: have sold.</summary>
    public List<string> Done { get; set; } = [];

    /// <summary>It was so once: used to, before we.</summary>
    public List<string> Formerly { get; set; } = [];

    /// <summary>The same, where it closes a clause.</summary>
    public List<string> FormerlyAtEnd { get; set; } = [];

    /// <summary>Before a word of calling that means a decision: his call.</summary>
    public List<string> CallLeads { get; set; } = [];

    /// <summary>Before one who decides too: run it by.</summary>
    public List<string> Consults { get; set; } = [];

    /// <summary>I decide, I shall decide: a verb that says I by its ending.</summary>
    public List<string> IDecide { get; set; } = [];

    /// <summary>What one does who has a say though he does not decide: agree, allow; beginnings of words.</summary>
    public List<string> Agrees { get; set; } = [];

    /// <summary>We, where it is said how many.</summary>
    public List<string> Wes { get; set; } = [];

    /// <summary>He, she, they.</summary>
    public List<string> Thirds { get; set; } = [];

    /// <summary>How large, the metres: what may be unknown beside a size.</summary>
    public List<string> Extents { get; set; } = [];

    /// <summary>Or so: behind a stretch of time, no other one.</summary>
    public List<string> OrSo { get; set; } = [];

    /// <summary>A yes that is only spoken of: say yes.</summary>
    public List<string> SaidYes { get; set; } = [];

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

    /// <summary>Before one whom one has it from.</summary>
    public List<string> FromWhom { get; set; } = [];

    /// <summary>Behind one whom one has it from: left, gave, died.</summary>
    public List<string> Gave { get; set; } = [];

    /// <summary>A verb of going that is spelt as a verb of buying.</summary>
    public List<string> Going { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class SpeechTurns(TurnWords words, PlainSpelling spelling)
{
    public IReadOnlyList<string> TooMuch { get; } = [.. spelling.OfAll(words.TooMuch)];

    public IReadOnlyList<string> TooSoon { get; } = [.. spelling.OfAll(words.TooSoon)];

    public IReadOnlyList<string> Welcomes { get; } = [.. words.Welcomes];

    public IReadOnlyList<string> OtherSums { get; } = [.. spelling.OfAll(words.OtherSums)];

    public FrozenSet<string> Busy { get; } = spelling.OfAll(words.Busy).ToFrozenSet();

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> NameEnds { get; } = [.. spelling.OfAll(words.NameEnds).OrderByDescending(e => e.Length)];

    public IReadOnlyList<string> Origins { get; } = [.. spelling.OfAll(words.Origins)];

    public IReadOnlyList<string[]> AtHome { get; } = Cut(words.AtHome, spelling);

    public IReadOnlyList<string[]> TooAtEnd { get; } = Cut(words.TooAtEnd, spelling);

    public FrozenSet<string> Says { get; } = spelling.OfAll(words.Says).ToFrozenSet();

    public FrozenSet<string> That { get; } = spelling.OfAll(words.That).ToFrozenSet();

    public IReadOnlyList<string[]> OnBehalf { get; } = Cut(words.OnBehalf, spelling);

    public IReadOnlyList<string[]> Done { get; } = Cut(words.Done, spelling);

    public IReadOnlyList<string> Formerly { get; } = [.. spelling.OfAll(words.Formerly)];

    public IReadOnlyList<string> FormerlyAtEnd { get; } = [.. spelling.OfAll(words.FormerlyAtEnd)];

    public FrozenSet<string> CallLeads { get; } = spelling.OfAll(words.CallLeads).ToFrozenSet();

    public IReadOnlyList<string[]> Consults { get; } = Cut(words.Consults, spelling);

    public FrozenSet<string> IDecide { get; } = spelling.OfAll(words.IDecide).ToFrozenSet();

    public IReadOnlyList<string> Agrees { get; } = [.. spelling.OfAll(words.Agrees)];

    public FrozenSet<string> Wes { get; } = spelling.OfAll(words.Wes).ToFrozenSet();

    public FrozenSet<string> Thirds { get; } = spelling.OfAll(words.Thirds).ToFrozenSet();

    public FrozenSet<string> Extents { get; } = spelling.OfAll(words.Extents).ToFrozenSet();

    public IReadOnlyList<string[]> OrSo { get; } = Cut(words.OrSo, spelling);

    public IReadOnlyList<string> SaidYes { get; } = [.. spelling.OfAll(words.SaidYes)];

    public FrozenSet<string> Reported { get; } = spelling.OfAll(words.Reported).ToFrozenSet();

    public IReadOnlyList<string> UntilThen { get; } = [.. spelling.OfAll(words.UntilThen)];

    public FrozenSet<string> PutOff { get; } = spelling.OfAll(words.PutOff).ToFrozenSet();

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> AsAsked { get; } = [.. spelling.OfAll(words.AsAsked).OrderByDescending(a => a.Length)];

    public FrozenSet<string> Ifs { get; } = spelling.OfAll(words.Ifs).ToFrozenSet();

    public FrozenSet<string> Waits { get; } = spelling.OfAll(words.Waits).ToFrozenSet();

    public FrozenSet<string> Awaited { get; } = spelling.OfAll(words.Awaited).ToFrozenSet();

    public FrozenSet<string> FromWhom { get; } = spelling.OfAll(words.FromWhom).ToFrozenSet();

    public FrozenSet<string> Gave { get; } = spelling.OfAll(words.Gave).ToFrozenSet();

    public FrozenSet<string> Going { get; } = spelling.OfAll(words.Going).ToFrozenSet();

    private static IReadOnlyList<string[]> Cut(List<string> phrases, PlainSpelling spelling) => [.. spelling.OfAll(phrases).Select(p => p.Split(' ')).OrderByDescending(p => p.Length)];
}
