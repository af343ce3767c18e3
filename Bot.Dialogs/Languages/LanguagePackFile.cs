namespace Bot.Dialogs.Languages;

/// <summary>A language's file as it is written; <see cref="LanguagePack"/> is made of it. Names follow the YAML keys.</summary>
internal sealed class LanguagePackFile
{
    public string Language { get; set; } = "";
    public string Name { get; set; } = "";
    public List<string> Names { get; set; } = [];
    public Dictionary<string, CommandWords> Commands { get; set; } = [];

    /// <summary>Letters a foreign keyboard lacks → what is typed instead: å → [a, aa]. Every word is known in these spellings too.</summary>
    public Dictionary<string, List<string>> PlainLetters { get; set; } = [];
    public string NewRequest { get; set; } = "";
    public string ShareContact { get; set; } = "";
    public List<string> Yes { get; set; } = [];
    public List<string> No { get; set; } = [];
    public List<string> Negations { get; set; } = [];

    /// <summary>What a word begins with that says the opposite: "ne-", "չ-"; no slip of the finger puts it there or takes it away.</summary>
    public List<string> NegatingStarts { get; set; } = [];
    public List<string> NameLeads { get; set; } = [];
    public Dictionary<string, List<string>> Magnitudes { get; set; } = [];

    /// <summary>Figures that are one word: "полтора" → 1.5.</summary>
    public Dictionary<string, decimal> Figures { get; set; } = [];

    /// <summary>Magnitudes in the form that a number before or behind them counts: "тысяч двести" is 200,000.</summary>
    public List<string> CountedMagnitudes { get; set; } = [];

    /// <summary>What is said at a slip, before the command that mends it: "oops, wrong one".</summary>
    public List<string> Slips { get; set; } = [];

    /// <summary>How a word begins that says "not": "neskambinkit".</summary>
    public List<string> NegatedStarts { get; set; } = [];

    /// <summary>Answers that say how many people without a figure: "only me" → 1.</summary>
    public Dictionary<string, int> People { get; set; } = [];

    /// <summary>Words of people that are counted: persons, adults, children.</summary>
    public List<string> PeopleUnits { get; set; } = [];

    /// <summary>What a condition begins with: "as soon as I have sold mine".</summary>
    public List<string> AsSoonAs { get; set; } = [];

    /// <summary>Behind such words no condition: "as soon as possible".</summary>
    public List<string> SoonAnyway { get; set; } = [];

    /// <summary>What a sentence may be about besides an answer: price, not_interested, callback.</summary>
    public Dictionary<string, List<string>> Intents { get; set; } = [];

    /// <summary>Answer keys as a visitor reads them in a list.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];

    /// <summary>Words that say nothing by themselves: please, the, would, like.</summary>
    public List<string> Fillers { get; set; } = [];

    /// <summary>Words beside the name of a language one asks for: "can we go on in Russian".</summary>
    public List<string> LanguageFrames { get; set; } = [];

    /// <summary>Words a new thought begins with: but.</summary>
    public List<string> Contrasts { get; set; } = [];

    /// <summary>Words that say who decides: decides, decision.</summary>
    public List<string> Decides { get; set; } = [];

    /// <summary>Who is meant by "my sister and I".</summary>
    public KinWords Kin { get; set; } = new();

    /// <summary>How a place in a list is named.</summary>
    public PlaceWords Places { get; set; } = new();

    /// <summary>What is worked on in a home.</summary>
    public WorkWords Works { get; set; } = new();

    /// <summary>What is stored and given, and to whom: "my number to nobody" beside a refusal.</summary>
    public List<string> ConsentObjects { get; set; } = [];

    /// <summary>Endings that are clipped in speech: ti → t.</summary>
    public Dictionary<string, string> Clipped { get; set; } = [];

    /// <summary>What several forms of a word begin with, whatever they end on: двуш, dvikambar.</summary>
    public List<string> Stems { get; set; } = [];

    /// <summary>More of the words of <see cref="Kin"/> and of <see cref="No"/>, kept beside what they are needed for.</summary>
    public KinWords KinMore { get; set; } = new();
    public RequestWords Requests { get; set; } = new();
    public TurnWords Turns { get; set; } = new();
    public List<string> NoMore { get; set; } = [];

    /// <summary>Words that count pieces and, of money, thousands: "штук тридцать".</summary>
    public List<string> Pieces { get; set; } = [];

    /// <summary>It has Cyrillic letters of its own and is often typed in Latin ones.</summary>
    public bool IsTypedInLatin { get; set; }

    /// <summary>Long vowels typed twice, and what is typed for the letters with hooks beside them: aa → ā, sh → š.</summary>
    public Dictionary<string, string> DoubledLetters { get; set; } = [];

    /// <summary>Verbs beside the name of a language where one is asked for: "snakker du engelsk".</summary>
    public List<string> Speaks { get; set; } = [];

    /// <summary>Words an indirect question begins with: "don't know how big it is".</summary>
    public List<string> Asks { get; set; } = [];

    /// <summary>What begins like a no and is none: "don't know", "don't understand".</summary>
    public List<string> Unsure { get; set; } = [];

    /// <summary>Words of what no firm of this kind was asked for: beside "rent" a flat is not to be bought.</summary>
    public List<string> NotOffered { get; set; } = [];

    /// <summary>Words between two of which one is meant: or.</summary>
    public List<string> Alternatives { get; set; } = [];

    /// <summary>What words may end on in their forms; empty: any end of up to three letters.</summary>
    public List<string> Endings { get; set; } = [];

    /// <summary>Ends of a word that speaks of what is done already: "продал" is not "продать".</summary>
    public List<string> PastEndings { get; set; } = [];

    /// <summary>Groups of forms of one word that its endings don't show: искать, ищу, ищем.</summary>
    public List<List<string>> Forms { get; set; } = [];

    /// <summary>Words that make a yes a doubt: maybe.</summary>
    public List<string> Doubts { get; set; } = [];

    /// <summary>Groups of phrases that mean the same; an option that is called by one of a group is called by all.</summary>
    public List<List<string>> Synonyms { get; set; } = [];

    /// <summary>Places in a list: second → 2, last → -1.</summary>
    public Dictionary<string, int> Ordinals { get; set; } = [];

    /// <summary>Words within a spoken number: "two and a half", "a hundred and five".</summary>
    public List<string> NumberLinks { get; set; } = [];

    /// <summary>Words between the two ends of a range: "from 60 to 80".</summary>
    public List<string> RangeLinks { get; set; } = [];

    /// <summary>What hangs on the first end of a range where no word stands between: "երեքից չորսը".</summary>
    public List<string> RangeEndings { get; set; } = [];

    /// <summary>Before a figure that is the most: up to, less than.</summary>
    public List<string> UpTo { get; set; } = [];

    /// <summary>Before a figure that is the least: more than, from.</summary>
    public List<string> Over { get; set; } = [];

    /// <summary>Every option of a list.</summary>
    public List<string> Everything { get; set; } = [];

    /// <summary>Words of what is something else than any option that does not name them: "to rent".</summary>
    public List<string> Outside { get; set; } = [];

    /// <summary>A yes by itself, and something else beside more words: "ja" typed for "jā" is also "if".</summary>
    public List<string> SlightYes { get; set; } = [];

    /// <summary>What is said of an hour that suits: works, best, convenient.</summary>
    public List<string> TimeFrames { get; set; } = [];

    /// <summary>Call, ring, phone, as verbs and nouns.</summary>
    public List<string> CallVerbs { get; set; } = [];
    /// <summary>Words of money: euro, dollars.</summary>
    public List<string> Currencies { get; set; } = [];

    /// <summary>What a figure counts: area → [sqm, metres], rooms → [room, rooms].</summary>
    public Dictionary<string, List<string>> Units { get; set; } = [];

    /// <summary>Said on meeting, no answer and no name.</summary>
    public List<string> Greetings { get; set; } = [];

    /// <summary>Written where a name is asked for, and none: whatever, anonymous.</summary>
    public List<string> NotNames { get; set; } = [];

    /// <summary>Those of the name leads behind which even a name in small letters is one: "my name is".</summary>
    public List<string> SureNameLeads { get; set; } = [];

    /// <summary>
    /// Words beside a name that are never a part of it, behind one of the leads or at either end: "call me just Anna",
    /// "Меня Игорь зовут", "varat saukt mani vienkārši Zane".
    /// </summary>
    public List<string> NameFrames { get; set; } = [];

    /// <summary>What closes a clause that tells a name and nothing else: "Անի եմ".</summary>
    public List<string> NameClosers { get; set; } = [];

    /// <summary>What hangs on a name in a sentence and is no part of it: "ես Գայանեն եմ" tells of Գայանե.</summary>
    public List<string> NameArticles { get; set; } = [];

    /// <summary>Ends of names that only look as if such an article hung on them: կարեն, յան.</summary>
    public List<string> NamesLikeArticles { get; set; } = [];

    /// <summary>The opening and the closing mark of a quotation.</summary>
    public string Quotes { get; set; } = "“”";
    public string Done { get; set; } = "";
    public string YesRight { get; set; } = "";
    public string NoWrong { get; set; } = "";
    public CalendarWords Calendar { get; set; } = new();
    public Dictionary<string, string> Texts { get; set; } = [];
}
