using System.Collections.Frozen;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>
/// What the engine itself says and understands in one language; a new language is a new file in this folder.
/// Immutable once read, shared by all scripts and threads.
/// </summary>
internal sealed class LanguagePack
{
    private static readonly Lazy<FrozenDictionary<string, LanguagePack>> Packs = new(() => LanguageFiles.Read().Select(f => new LanguagePack(f)).ToFrozenDictionary(p => p.Language));
    private readonly Lazy<FrozenSet<string>> _everyWord;
    private readonly string _quotes;

    private LanguagePack(LanguagePackFile file)
    {
        // What is needed of the file is copied: its lists, half as large as all else, are not kept (a lambda in its place would keep them).
        (Language, Name, NewRequest, ShareContact, Done) = (file.Language, file.Name, file.NewRequest, file.ShareContact, file.Done);
        (YesRight, NoWrong, _quotes) = (file.YesRight, file.NoWrong, file.Quotes);
        (IsTypedInLatin, DoubledLetters) = (file.IsTypedInLatin, file.DoubledLetters);
        _everyWord = new Lazy<FrozenSet<string>>(ReadEveryWord);
        Spelling = new PlainSpelling(file.PlainLetters);
        Names = [.. Spelling.OfAll(file.Names.Append(file.Name))];
        Yes = [.. Spelling.OfAll(file.Yes)];
        No = [.. Spelling.OfAll(file.No.Concat(file.NoMore))];
        Negations = [.. Spelling.OfAll(file.Negations)];
        NegatingStarts = [.. Spelling.OfAll(file.NegatingStarts)];
        NegationPhrases = [.. Negations.Select(n => n.Split(' '))];
        SingleNegations = Negations.Concat(No).Where(n => !n.Contains(' ', StringComparison.Ordinal)).ToFrozenSet();
        NameLeads = [.. Spelling.OfAll(file.NameLeads).OrderByDescending(l => l.Length)];
        Calendar = new SpokenCalendar(file.Calendar, Spelling);
        Commands = file.Commands.ToFrozenDictionary(
            c => Enum.Parse<Command>(c.Key, ignoreCase: true),
            c => new CommandPhrase(c.Value.Button, [.. Spelling.OfAll(c.Value.All).Where(w => w.Length > 0)]));
        Intents = file.Intents.ToFrozenDictionary(i => i.Key, i => (IReadOnlyList<string>)[.. Spelling.OfAll(i.Value)]);
        Labels = file.Labels.ToFrozenDictionary();
        Texts = file.Texts.ToFrozenDictionary(t => t.Key, t => t.Value);
        Fillers = WordSet(file.Fillers);
        LanguageFrames = WordSet(file.LanguageFrames);
        Doubts = WordSet(file.Doubts);
        Contrasts = WordSet(file.Contrasts);
        Alternatives = WordSet(file.Alternatives);
        Unsure = [.. Spelling.OfAll(file.Unsure)];
        NotOffered = WordSet(file.NotOffered);
        Speaks = WordSet(file.Speaks);
        Asks = WordSet(file.Asks);
        Decides = WordSet(file.Decides);
        Kin = new Kin(file.Kin, file.KinMore, Spelling);
        Places = new ListPlaces(file.Places, Spelling);
        Works = new Works(file.Works, Spelling);
        Requests = new Requests(file.Requests, Spelling);
        Turns = new SpeechTurns(file.Turns, Spelling);
        ConsentObjects = WordSet(file.ConsentObjects);
        Pieces = WordSet(file.Pieces);
        NumberLinks = WordSet(file.NumberLinks);
        RangeLinks = WordSet(file.RangeLinks);
        RangeEndings = [.. Spelling.OfAll(file.RangeEndings)];
        Everything = WordSet(file.Everything);
        Outside = WordSet(file.Outside);
        UpTo = [.. Spelling.OfAll(file.UpTo)];
        Over = [.. Spelling.OfAll(file.Over)];
        Currencies = WordSet(file.Currencies);
        NotNames = WordSet(file.NotNames);
        NameClosers = WordSet(file.NameClosers);
        NameArticles = [.. Spelling.OfAll(file.NameArticles)];
        NamesLikeArticles = [.. Spelling.OfAll(file.NamesLikeArticles)];
        Greetings = WordSet(file.Greetings);
        AreaUnits = WordSet([.. file.Units.GetValueOrDefault("area", []), "m2", "м2", "մ2", "kvm", "sqm"]);
        ForeignUnits = WordSet(file.Units.GetValueOrDefault("foreign", []));
        RoomUnits = WordSet(file.Units.GetValueOrDefault("rooms", []));
        SureNameLeads = WordSet(file.SureNameLeads);
        NameFrames = WordSet(file.NameFrames);
        Inflection = new Inflection(file.Endings, file.PastEndings, [.. file.Forms.Select(f => Spelling.OfAll(f.Concat(Clipped(f, file.Clipped))).ToList())], [.. Spelling.OfAll(file.Stems)]);
        var words = new HashSet<string>();
        IntentPhrases = [.. Intents.SelectMany(i => i.Value.Select(phrase => IntentPhrase.Of(i.Key, phrase, this, words)))];
        IntentWords = new Vocabulary(IntentPhrases.SelectMany(i => i.Words), Inflection);
        CallWords = Intents.GetValueOrDefault("callback", []).SelectMany(p => p.Split(' ')).ToFrozenSet();
        SlightYes = WordSet(file.SlightYes);
        TimeFrames = WordSet(file.TimeFrames);
        CallVerbs = WordSet(file.CallVerbs);
        Synonyms = [.. file.Synonyms.Select(g => (IReadOnlyList<string>)[.. Spelling.OfAll(g)])];
        Ordinals = Spelling.OfKeys(file.Ordinals).ToFrozenDictionary();
        Figures = Spelling.OfKeys(file.Figures).ToFrozenDictionary();
        CountedMagnitudes = WordSet(file.CountedMagnitudes);
        Slips = [.. Spelling.OfAll(file.Slips).OrderByDescending(s => s.Length)];
        NegatedStarts = [.. file.NegatedStarts.Select(Words.Normalise)];
        People = Spelling.OfKeys(file.People).ToFrozenDictionary();
        PeopleUnits = WordSet(file.PeopleUnits);
        AsSoonAs = [.. Spelling.OfAll(file.AsSoonAs).Select(p => p.Split(' '))];
        SoonAnyway = WordSet(file.SoonAnyway);
        Magnitudes = MagnitudeWords.Of(file.Magnitudes);
    }

    /// <summary>Every language there is, by its two-letter code.</summary>
    public static FrozenDictionary<string, LanguagePack> All => Packs.Value;

    public string Language { get; }
    /// <summary>In itself: "Русский".</summary>
    public string Name { get; }
    public string NewRequest { get; }
    public string ShareContact { get; }
    /// <summary>Of a choice of many: that is all.</summary>
    public string Done { get; }
    public string YesRight { get; }
    public string NoWrong { get; }

    /// <summary>How its words are written without its own letters.</summary>
    public PlainSpelling Spelling { get; }
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<string> Yes { get; }
    public IReadOnlyList<string> No { get; }
    public IReadOnlyList<string> Negations { get; }
    /// <summary>The negations, cut into words.</summary>
    public IReadOnlyList<string[]> NegationPhrases { get; }

    /// <summary>What a word begins with that says the opposite.</summary>
    public IReadOnlyList<string> NegatingStarts { get; }

    /// <summary>Negations and noes of one word.</summary>
    public FrozenSet<string> SingleNegations { get; }
    public IReadOnlyList<string> NameLeads { get; }
    public SpokenCalendar Calendar { get; }
    public FrozenDictionary<Command, CommandPhrase> Commands { get; }

    /// <summary>Figures that are one word: "полтора" → 1.5.</summary>
    public FrozenDictionary<string, decimal> Figures { get; }

    /// <summary>Magnitudes in the form that a number beside them counts.</summary>
    public FrozenSet<string> CountedMagnitudes { get; }

    /// <summary>What is said at a slip, the longest first.</summary>
    public IReadOnlyList<string> Slips { get; }

    /// <summary>How a word begins that says "not".</summary>
    public IReadOnlyList<string> NegatedStarts { get; }

    /// <summary>Answers that say how many people without a figure.</summary>
    public FrozenDictionary<string, int> People { get; }

    /// <summary>Words of people that are counted.</summary>
    public FrozenSet<string> PeopleUnits { get; }

    /// <summary>What a condition begins with, cut into words.</summary>
    public IReadOnlyList<string[]> AsSoonAs { get; }

    /// <summary>Behind such words no condition.</summary>
    public FrozenSet<string> SoonAnyway { get; }

    /// <summary>Words that say nothing by themselves.</summary>
    public FrozenSet<string> Fillers { get; }

    /// <summary>Words beside the name of a language one asks for.</summary>
    public FrozenSet<string> LanguageFrames { get; }

    /// <summary>Words that make a yes a doubt.</summary>
    public FrozenSet<string> Doubts { get; }

    /// <summary>Words a new thought begins with.</summary>
    public FrozenSet<string> Contrasts { get; }

    /// <summary>"Or".</summary>
    public FrozenSet<string> Alternatives { get; }

    /// <summary>Verbs beside the name of a language where one is asked for.</summary>
    public FrozenSet<string> Speaks { get; }

    /// <summary>Words an indirect question begins with.</summary>
    public FrozenSet<string> Asks { get; }

    /// <summary>What begins like a no and is none.</summary>
    public IReadOnlyList<string> Unsure { get; }

    /// <summary>Words that say something else is meant than the options of a step.</summary>
    public FrozenSet<string> NotOffered { get; }

    /// <summary>Who is meant by "my sister and I".</summary>
    public Kin Kin { get; }

    /// <summary>How a place in a list is named.</summary>
    public ListPlaces Places { get; }
    /// <summary>What is worked on in a home.</summary>
    public Works Works { get; }
    /// <summary>What is asked for in loose words.</summary>
    public Requests Requests { get; }
    public SpeechTurns Turns { get; }
    /// <summary>What a refusal may speak of and stay one.</summary>
    public FrozenSet<string> ConsentObjects { get; }
    /// <summary>Words that count pieces where no money is asked for.</summary>
    public FrozenSet<string> Pieces { get; }

    /// <summary>Its own letters are often typed as Latin ones.</summary>
    public bool IsTypedInLatin { get; }
    public Dictionary<string, string> DoubledLetters { get; }

    /// <summary>Every word its file is written in.</summary>
    public FrozenSet<string> EveryWord => _everyWord.Value;

    /// <summary>Words that say who decides.</summary>
    public FrozenSet<string> Decides { get; }
    public FrozenSet<string> NumberLinks { get; }
    public FrozenSet<string> RangeLinks { get; }

    /// <summary>What hangs on the first end of a range where no word stands between.</summary>
    public IReadOnlyList<string> RangeEndings { get; }

    /// <summary>Phrases that mean every option.</summary>
    public FrozenSet<string> Everything { get; }

    /// <summary>Words of what is something else than any option that does not name them.</summary>
    public FrozenSet<string> Outside { get; }
    public IReadOnlyList<string> UpTo { get; }
    public IReadOnlyList<string> Over { get; }
    public FrozenSet<string> Currencies { get; }
    public FrozenSet<string> NotNames { get; }

    /// <summary>What closes a clause that tells a name and nothing else.</summary>
    public FrozenSet<string> NameClosers { get; }

    /// <summary>What hangs on a name in a sentence and is no part of it.</summary>
    public IReadOnlyList<string> NameArticles { get; }

    /// <summary>Ends of names that only look as if such an article hung on them.</summary>
    public IReadOnlyList<string> NamesLikeArticles { get; }
    public FrozenSet<string> Greetings { get; }
    public FrozenSet<string> AreaUnits { get; }

    /// <summary>Units that are not reckoned in: square feet.</summary>
    public FrozenSet<string> ForeignUnits { get; }
    public FrozenSet<string> RoomUnits { get; }

    /// <summary>Name leads behind which even a name in small letters is one.</summary>
    public FrozenSet<string> SureNameLeads { get; }

    /// <summary>Words beside a name that are never a part of it.</summary>
    public FrozenSet<string> NameFrames { get; }

    /// <summary>The words that ask for a call.</summary>
    public FrozenSet<string> CallWords { get; }

    /// <summary>A yes by itself, and something else beside more words.</summary>
    public FrozenSet<string> SlightYes { get; }

    /// <summary>What is said of an hour that suits, and nothing of the day.</summary>
    public FrozenSet<string> TimeFrames { get; }

    /// <summary>Words of calling: a day or an hour beside one is the call's.</summary>
    public FrozenSet<string> CallVerbs { get; }

    /// <summary>Groups of phrases that mean the same, normalised.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; }

    /// <summary>Places in a list: second → 2, last → -1.</summary>
    public FrozenDictionary<string, int> Ordinals { get; }

    /// <summary>Which forms of a word are one word.</summary>
    public Inflection Inflection { get; }

    /// <summary>Word → what it multiplies by: 100, 1,000 or 1,000,000.</summary>
    public FrozenDictionary<string, decimal> Magnitudes { get; }

    /// <summary>price, not_interested, callback → phrases, normalised.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Intents { get; }

    /// <summary>The same, cut into words.</summary>
    public IReadOnlyList<IntentPhrase> IntentPhrases { get; }

    /// <summary>What the phrases of the intents are made of.</summary>
    public Vocabulary IntentWords { get; }

    /// <summary>Answer keys as a visitor reads them in a list.</summary>
    public FrozenDictionary<string, string> Labels { get; }

    /// <summary>The engine's own sentences by key.</summary>
    public FrozenDictionary<string, string> Texts { get; }

    /// <summary>In the quotation marks of the language: “So”, «так».</summary>
    public string Quote(string text) => $"{_quotes[0]}{text}{_quotes[^1]}";

    private FrozenSet<string> ReadEveryWord() => LanguageFiles.Words(Language);

    // "Nupirkti" is "nupirkt" in speech.
    private static IEnumerable<string> Clipped(IEnumerable<string> words, Dictionary<string, string> endings) =>
        words.SelectMany(w => endings.Where(e => w.EndsWith(e.Key, StringComparison.Ordinal)).Select(e => w[..^e.Key.Length] + e.Value));

    private FrozenSet<string> WordSet(List<string> words) => Spelling.OfAll(words).ToFrozenSet();
}
