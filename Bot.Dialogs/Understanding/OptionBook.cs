using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Every phrase the options of a step go by in one language, cut into words once. Immutable; safe to share.</summary>
internal sealed class OptionBook
{
    private static readonly ConditionalWeakTable<Step, ConcurrentDictionary<string, OptionBook>> Books = [];

    private OptionBook(Step step, LanguagePack pack)
    {
        var phrases = new List<OptionPhrase>();
        foreach (var option in step.Options)
            phrases.AddRange(PhrasesOf(option, step, pack).Distinct().Select(p => OptionPhrase.Of(option, p, pack) with { IsOwn = option.Words.GetValueOrDefault(pack.Language, []).Contains(p) }));
        // "My wife decides" and "my wife and I decide" are told apart by what says nothing elsewhere.
        var shared = phrases.GroupBy(p => string.Join(' ', p.Content)).Where(g => g.Select(p => p.Option).Distinct().Skip(1).Any()).Select(g => g.Key).ToHashSet();
        phrases = [.. phrases.Select(p => p with { IsPlain = !shared.Contains(string.Join(' ', p.Content)) })];
        Phrases = phrases;
        Words = new Vocabulary(phrases.SelectMany(p => p.Words), pack.Inflection);
        IsOfDeciding = phrases.Exists(p => p.Words.Any(pack.Decides.Contains));
        WorksOption = phrases.Find(p => p.IsOwn && p.Words is [var only] && pack.Works.Option.Contains(only))?.Option;
        SelfOption = phrases.Find(p => p.IsOwn && p.Words is [var only] && pack.Kin.Selves.Contains(only) && !phrases.Exists(t => t.Option == p.Option && t.Words is [var all] && pack.Kin.Together.Contains(all)))?.Option;
        ExchangeOption = phrases.Find(p => p.IsOwn && p.Words is [var only] && pack.Requests.Exchanges.Contains(only))?.Option;
        IsOfArea = step.Kind is StepKind.Range && step.Options.Any(o => Figures.In(o.Text.Fill(pack.Language, _ => null), pack).Any(f => f.IsArea));
    }

    /// <summary>Its options say who decides.</summary>
    public bool IsOfDeciding { get; }

    /// <summary>Its options say what to do with a home.</summary>
    public bool IsOfHomes => WorksOption is not null || ExchangeOption is not null;

    /// <summary>Its ranges are of square metres.</summary>
    public bool IsOfArea { get; }

    /// <summary>The option that means work on a home.</summary>
    public StepOption? WorksOption { get; }

    /// <summary>The option that means a home given for another.</summary>
    public StepOption? ExchangeOption { get; }

    /// <summary>The option that means the visitor alone.</summary>
    public StepOption? SelfOption { get; }

    public IReadOnlyList<OptionPhrase> Phrases { get; }

    /// <summary>What the phrases are made of.</summary>
    public Vocabulary Words { get; }

    public static OptionBook Of(Step step, string language) =>
        Books.GetOrCreateValue(step).GetOrAdd(language, static (l, s) => new OptionBook(s, LanguagePack.All[l]), step);

    /// <summary>True when another option goes by this word too, alone or within a phrase.</summary>
    public bool IsShared(string word, StepOption option, Inflection inflection) =>
        Phrases.Any(p => p.Option != option && p.Words.Any(w => inflection.IsSame(word, w)));

    // A group of the language counts for an option only when no other option goes by one of it.
    private static IEnumerable<string> PhrasesOf(StepOption option, Step step, LanguagePack pack)
    {
        var called = option.Words.GetValueOrDefault(pack.Language, []);
        var own = called.Concat(called.SelectMany(MessengerNames.Of)).Distinct().ToList();
        var groups = pack.Synonyms.Where(g => g.Any(own.Contains)
            && !step.Options.Any(o => o != option && g.Any(o.Words.GetValueOrDefault(pack.Language, []).Contains)));
        return own.Concat(groups.SelectMany(g => g));
    }
}
