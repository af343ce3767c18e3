using System.Collections.Frozen;

namespace Bot.Dialogs.Languages;

/// <summary>What is worked on in a home, as it stands in a language's file.</summary>
internal sealed class WorkWords
{
    /// <summary>What an option is called that means such work.</summary>
    public List<string> Option { get; set; } = [];

    /// <summary>Change, paint, lay: what is done.</summary>
    public List<string> Does { get; set; } = [];

    /// <summary>Windows, floors, bath: what it is done to.</summary>
    public List<string> Things { get; set; } = [];

    /// <summary>Flat, house: what stands between is changed itself.</summary>
    public List<string> Homes { get; set; } = [];

    /// <summary>Own, before a home.</summary>
    public List<string> Own { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class Works(WorkWords words, PlainSpelling spelling)
{
    public FrozenSet<string> Option { get; } = spelling.OfAll(words.Option).ToFrozenSet();
    public FrozenSet<string> Does { get; } = spelling.OfAll(words.Does).ToFrozenSet();
    public FrozenSet<string> Things { get; } = spelling.OfAll(words.Things).ToFrozenSet();
    public FrozenSet<string> Own { get; } = spelling.OfAll(words.Own).ToFrozenSet();
    public FrozenSet<string> Homes { get; } = spelling.OfAll(words.Homes).ToFrozenSet();
}
