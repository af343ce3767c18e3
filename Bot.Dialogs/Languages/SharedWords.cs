using System.Collections.Frozen;
using Bot.Dialogs.Understanding;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Languages;

/// <summary>
/// Words that are heard the same whatever language is spoken, from shared.yaml, which shows an example of each. All
/// are normalised but the given names. Read once, when the first of them is asked for; immutable, shared by all threads.
/// </summary>
internal static class SharedWords
{
    /// <summary>Lies among the languages and is none.</summary>
    public const string Resource = "Languages/shared.yaml";

    private static readonly Dictionary<string, List<string>> Lists = Read();

    /// <summary>What a word begins with that says of what a house is, or how old; the shortest are whole words.</summary>
    public static IReadOnlyList<string> BuildingKinds { get; } = List("building_kinds");

    /// <summary>Before the house a flat is in.</summary>
    public static FrozenSet<string> BuildingIns { get; } = Set("building_ins");

    /// <summary>Between a flat and its house.</summary>
    public static FrozenSet<string> BuildingFloors { get; } = Set("building_floors");

    /// <summary>Forms of "house" that say "in the house".</summary>
    public static FrozenSet<string> BuildingWithin { get; } = Set("building_within");

    /// <summary>Before a figure: what it measures, and no home.</summary>
    public static FrozenSet<string> SizedThings { get; } = Set("sized_things");

    /// <summary>Behind a figure that counts no rooms.</summary>
    public static FrozenSet<string> FloorWords { get; } = Set("floor_words");

    /// <summary>What lies in or beside a home.</summary>
    public static FrozenSet<string> HomeParts { get; } = Set("home_parts");

    /// <summary>We live.</summary>
    public static FrozenSet<string> Livings { get; } = Set("livings");

    /// <summary>Whose prices one tells.</summary>
    public static FrozenSet<string> PricedNeighbours { get; } = Set("priced_neighbours");

    /// <summary>At the start: somebody else is told of.</summary>
    public static FrozenSet<string> LeadingNeighbours { get; } = Set("leading_neighbours");

    /// <summary>What was so long ago is no wish of today.</summary>
    public static IReadOnlyList<string> LongAgo { get; } = List("long_ago");

    /// <summary>Who decides beside "I".</summary>
    public static FrozenSet<string> HeOrShe { get; } = Set("he_or_she");

    /// <summary>"Over" and "half" where they are spelt like a relative's name.</summary>
    public static FrozenSet<string> LooksLikeKin { get; } = Set("looks_like_kin");

    /// <summary>Beside a figure that counts people.</summary>
    public static FrozenSet<string> CountedUs { get; } = Set("counted_us");

    /// <summary>Am.</summary>
    public static FrozenSet<string> Beings { get; } = Set("beings");

    /// <summary>Whose name is not the visitor's.</summary>
    public static FrozenSet<string> Pets { get; } = Set("pets");

    /// <summary>His, her.</summary>
    public static FrozenSet<string> Theirs { get; } = Set("theirs");

    /// <summary>Short forms that go on behind their full stop.</summary>
    public static FrozenSet<string> ShortForms { get; } = Set("short_forms");

    /// <summary>What Latvian, Lithuanian, Russian, Armenian and Norwegian surnames end on.</summary>
    public static IReadOnlyList<string> SurnameEndings { get; } = List("surname_endings");

    /// <summary>Towns and countries that nobody is called by.</summary>
    public static FrozenSet<string> Towns { get; } = Set("towns");

    /// <summary>As they are written; common ones of the six languages.</summary>
    public static IReadOnlyList<string> GivenNames { get; } = [.. Lists["given_names"]];

    /// <summary>In a question that is no answer.</summary>
    public static FrozenSet<string> CounterAsks { get; } = Set("counter_asks");

    /// <summary>Beside a relative: who is asked first.</summary>
    public static FrozenSet<string> Inquiring { get; } = Set("inquiring");

    /// <summary>At the start of a question back.</summary>
    public static FrozenSet<string> AskingBack { get; } = Set("asking_back");

    /// <summary>How a question for a person begins.</summary>
    public static FrozenSet<string> PersonAskings { get; } = Set("person_askings");

    /// <summary>Between a denial and the wish behind it.</summary>
    public static FrozenSet<string> WishJoins { get; } = Set("wish_joins");

    /// <summary>I want.</summary>
    public static FrozenSet<string> Wishes { get; } = Set("wishes");

    /// <summary>Behind it a reason is told.</summary>
    public static FrozenSet<string> Becauses { get; } = Set("becauses");

    /// <summary>What makes a yes less than was asked.</summary>
    public static FrozenSet<string> Onlys { get; } = Set("onlys");

    /// <summary>Beside a number that is not in use.</summary>
    public static FrozenSet<string> FormerNumbers { get; } = Set("former_numbers");

    /// <summary>Before a number.</summary>
    public static FrozenSet<string> PhoneLabels { get; } = Set("phone_labels");

    /// <summary>Beside a label, and no label by themselves.</summary>
    public static FrozenSet<string> PhoneLabelLinks { get; } = Set("phone_label_links");

    /// <summary>Before two figures that are the ends of a range.</summary>
    public static FrozenSet<string> RangeLeads { get; } = Set("range_leads");

    /// <summary>Articles that read like a one.</summary>
    public static FrozenSet<string> RatingArticles { get; } = Set("rating_articles");

    /// <summary>Before the highest mark.</summary>
    public static FrozenSet<string> RatingOfs { get; } = Set("rating_ofs");

    /// <summary>Beside a time that is named each is the answer all the same, where "maybe" is none.</summary>
    public static FrozenSet<string> Probablies { get; } = Set("probablies");

    /// <summary>Beside a time: what it is of, and is not asked about.</summary>
    public static FrozenSet<string> LifeEvents { get; } = Set("life_events");

    /// <summary>Within what is said of sleep; the ending is open.</summary>
    public static IReadOnlyList<string> BedtimeStems { get; } = List("bedtime_stems");

    /// <summary>What speaks of the morning beside it.</summary>
    public static FrozenSet<string> Wakings { get; } = Set("wakings");

    // How people spell the names of messengers.
    public static IReadOnlyList<string> TelegramNames { get; } = List("telegram_names");

    public static IReadOnlyList<string> WhatsAppNames { get; } = List("whats_app_names");

    public static IReadOnlyList<string> ViberNames { get; } = List("viber_names");

    public static IReadOnlyList<string> SignalNames { get; } = List("signal_names");

    public static IReadOnlyList<string> FacebookNames { get; } = List("facebook_names");

    public static IReadOnlyList<string> InstagramNames { get; } = List("instagram_names");

    private static FrozenSet<string> Set(string key) => Lists[key].Select(Words.Normalise).ToFrozenSet();

    // An array, which is searched without an enumerator.
    private static IReadOnlyList<string> List(string key) => Lists[key].Select(Words.Normalise).ToArray();

    // Event by event: a deserializer is slow to build, and start waits for these.
    private static Dictionary<string, List<string>> Read()
    {
        using var reader = new StreamReader(typeof(SharedWords).Assembly.GetManifestResourceStream(Resource)!);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        var lists = new Dictionary<string, List<string>>();
        while (parser.TryConsume<Scalar>(out var key))
            lists.Add(key.Value, ReadList(parser));
        return lists;
    }

    private static List<string> ReadList(Parser parser)
    {
        parser.Consume<SequenceStart>();
        var words = new List<string>();
        while (parser.TryConsume<Scalar>(out var word))
            words.Add(word.Value);
        parser.Consume<SequenceEnd>();
        return words;
    }
}
