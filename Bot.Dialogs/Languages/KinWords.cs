using System.Collections.Frozen;

namespace Bot.Dialogs.Languages;

/// <summary>Who is meant by "my sister and I", as it stands in a language's file.</summary>
internal sealed class KinWords
{
    /// <summary>Sister, husband, partner, in every form that stands beside "and".</summary>
    public List<string> Relatives { get; set; } = [];

    /// <summary>And, with.</summary>
    public List<string> Joins { get; set; } = [];

    /// <summary>I, me, we.</summary>
    public List<string> Selves { get; set; } = [];

    /// <summary>What I do who does not decide: ask, look, collect.</summary>
    public List<string> Asks { get; set; } = [];

    /// <summary>Alone, in every form.</summary>
    public List<string> Alone { get; set; } = [];

    /// <summary>Before a relative: with.</summary>
    public List<string> With { get; set; } = [];

    /// <summary>The same where it stands behind: հետ.</summary>
    public List<string> Beside { get; set; } = [];

    /// <summary>Only, before what I do who does not decide.</summary>
    public List<string> Only { get; set; } = [];

    /// <summary>Also.</summary>
    public List<string> Too { get; set; } = [];

    /// <summary>What an option is called that means all of them.</summary>
    public List<string> Together { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class Kin(KinWords words, KinWords more, PlainSpelling spelling)
{
    public FrozenSet<string> Relatives { get; } = spelling.OfAll(words.Relatives.Concat(more.Relatives)).ToFrozenSet();
    public FrozenSet<string> Joins { get; } = spelling.OfAll(words.Joins.Concat(more.Joins)).ToFrozenSet();
    public FrozenSet<string> Selves { get; } = spelling.OfAll(words.Selves.Concat(more.Selves)).ToFrozenSet();
    public FrozenSet<string> Asks { get; } = spelling.OfAll(words.Asks.Concat(more.Asks)).ToFrozenSet();
    public FrozenSet<string> Alone { get; } = spelling.OfAll(words.Alone.Concat(more.Alone)).ToFrozenSet();
    public FrozenSet<string> With { get; } = spelling.OfAll(words.With.Concat(more.With)).ToFrozenSet();
    public FrozenSet<string> Beside { get; } = spelling.OfAll(words.Beside.Concat(more.Beside)).ToFrozenSet();
    public FrozenSet<string> Only { get; } = spelling.OfAll(words.Only.Concat(more.Only)).ToFrozenSet();
    public FrozenSet<string> Too { get; } = spelling.OfAll(words.Too.Concat(more.Too)).ToFrozenSet();
    public FrozenSet<string> Together { get; } = spelling.OfAll(words.Together.Concat(more.Together)).ToFrozenSet();
}
