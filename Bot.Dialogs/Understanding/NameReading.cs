using System.Text.RegularExpressions;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads a name: letters, not a link, a number, a refusal or a speech.</summary>
internal static partial class NameReading
{
    private const int Longest = 100;
    private const int MostWords = 6;
    private const int MostSmallWords = 3;
    private const int MostDigits = 2;

    // How English notes to a friend end; written small, so that no surname is cut.
    private static readonly string[] Tails = ["x", "xx", "xxx", "mate", "lol", "haha", "pal", "ta"];

    /// <summary>Of a name that stands alone, as a contact card has it.</summary>
    public static Reading Read(string text, LanguagePack pack)
    {
        var name = Trim(WithoutLead(Words.Clean(text, Longest), pack));
        return IsPlain(name) && name.Split(' ').Length <= MostWords ? new Reading.Understood(name, name) : Reading.Missed.Plainly;
    }

    /// <summary>Of a typed answer: alone, behind "my name is", or beside other things he says.</summary>
    public static Reading Read(string text, Scene scene)
    {
        var clean = WithoutTails(WithoutContacts(Words.Clean(text, 400), scene), scene.Language);
        if (clean.Contains('?', StringComparison.Ordinal))
            return Reading.Missed.Plainly;
        if (ByEnd(clean, scene) is { } ended)
            return ended;
        if (ByLead(clean, scene) is { } led)
            return IsOfAnother(clean, led, scene) ? Reading.Guessed.Only(new Reading.Understood(led, led)) : Surnames.Beside(clean, led, scene) ?? new Reading.Understood(led, led);
        if (SmallByLead(clean, scene) is { } low)
            return Reading.Guessed.Only(new Reading.Understood(low, low));
        var clauses = Clauses(clean, scene.Pack);
        var isFramed = Words.Normalise(clean).Split(' ').Any(scene.Pack.NameFrames.Contains);
        if (isFramed && clauses is [var framed] && IsFramed(framed, clean, scene))
            return new Reading.Understood(framed, framed);
        var names = clauses.Where(c => IsName(c, clauses.Count == 1, scene) && !IsOrigin(c, clean, scene.Pack)).ToList();
        // "я аня" may be a name, "хочу купить квартиру" is none.
        if (names is [var small] && char.IsLower(small[0]) && (isFramed || Words.Normalise(clean).Split(' ').Any(w => scene.Pack.Fillers.Contains(w) && !scene.Pack.Greetings.Contains(w))))
            return small.Contains(' ', StringComparison.Ordinal) ? Reading.Missed.Plainly : Reading.Guessed.Only(new Reading.Understood(small, small));
        return names switch
        {
            [] => Beginning(clean, scene) is { } first ? Reading.Guessed.Only(new Reading.Understood(first, first)) : Reading.Missed.Plainly,
            // "Riga" alone may be where he lives.
            [var town] when PlaceNames.HasOne(Words.Normalise(town).Split(' ')) => Reading.Guessed.Only(new Reading.Understood(town, town)),
            // "Mum".
            [var kin] when scene.Pack.Kin.Relatives.Contains(Words.Normalise(kin)) => Reading.Guessed.Only(new Reading.Understood(kin, kin)),
            [var only] => new Reading.Understood(Bare(only, clean, scene.Pack), Bare(only, clean, scene.Pack)),
            // "Smith, John" is one name, "Anna, Riga" is not.
            _ => new Reading.Guessed([.. names.Prepend(string.Join(", ", names)).Where(n => n.Length <= Longest).Take(3).Select(n => new Reading.Understood(n, n))]),
        };
    }

    // "My wife is called Anna" and "her name is Anna" name no one to be called, "I'm in Riga" nobody.
    private static bool IsOfAnother(string text, string name, Scene scene)
    {
        var before = text.IndexOf(name, StringComparison.Ordinal) is > 0 and var at ? Words.Normalise(text[..at]).Split(' ') : [];
        return Words.Normalise(text).Split(' ').Any(w => Sharing.IsKin(w, scene.Pack) || SharedWords.Pets.Contains(w)) || Array.Exists(before, SharedWords.Theirs.Contains) || PlaceNames.HasOne(Words.Normalise(name).Split(' '));
    }

    /// <summary>"Hello, Magnus is the name", "Игорь моё имя".</summary>
    public static Reading? ByEnd(string text, Scene scene)
    {
        var clauses = Break().Split(text).Select(c => c.Trim()).Where(c => c.Length > 0).ToList();
        foreach (var clause in clauses)
        {
            var plain = Words.Normalise(clause);
            if (scene.Pack.Turns.NameEnds.FirstOrDefault(e => plain.Length > e.Length && plain.EndsWith($" {e}", StringComparison.Ordinal)) is not { } end)
                continue;
            var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = Inner(string.Join(' ', words.Take(words.Length - end.Count(c => c == ' ') - 1)), scene.Pack);
            if (name.Length > 0 && IsName(name, true, scene))
                return char.IsLower(name[0]) || clauses.Count > 2 ? Reading.Guessed.Only(new Reading.Understood(name, name)) : new Reading.Understood(name, name);
        }

        return null;
    }

    /// <summary>"My name is Anna", "это Виктор"; null without such words before a name.</summary>
    public static string? ByLead(string text, Scene scene)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var lead in scene.Pack.NameLeads)
            {
                var count = lead.Count(c => c == ' ') + 1;
                if (at + count >= words.Length || Words.Normalise(string.Join(' ', words[at..(at + count)])) != lead)
                    continue;
                // "Call me just Anna".
                while (at + count < words.Length - 1 && scene.Pack.NameFrames.Contains(Words.Normalise(words[at + count])))
                    count++;
                if (Following(words[(at + count)..], scene.Pack.SureNameLeads.Contains(lead), scene) is not { } name)
                    continue;
                var behind = words[(at + count + name.Count(c => c == ' ') + 1)..];
                // "Bond, James Bond".
                return Following(behind, false, scene) is { } whole && whole.EndsWith($" {name}", StringComparison.Ordinal) ? whole : WithoutArticle(name, behind, scene.Pack);
            }
        }

        return null;
    }

    /// <summary>"You can call me anna": one last word in small letters behind a lead of several words.</summary>
    private static string? SmallByLead(string text, Scene scene)
    {
        var normalised = Words.Normalise(text);
        var last = Trim(text.Split(' ')[^1]);
        var isName = last.Length > 1 && char.IsLower(last[0]) && IsPlain(last) && !IsOther(last, false, scene.Pack)
            && !scene.Pack.Calendar.Days.Any(d => d.Any(p => p[0] == Words.Normalise(last)));
        return isName && scene.Pack.NameLeads.Any(l => l.Contains(' ', StringComparison.Ordinal) && Words.Contains(normalised, $"{l} {Words.Normalise(last)}")) ? last : null;
    }

    // "Martha, my daughter writes for me": one word in small letters that says nothing else, and an aside.
    private static string? Beginning(string text, Scene scene)
    {
        var first = text.Split(',') is { Length: > 1 } clauses ? clauses[0].Trim() : "";
        return first.Length > MostSmallWords && char.IsLower(first[0]) && first.All(char.IsLetter) && IsPlain(first) && !IsOther(first, false, scene.Pack) && !Surnames.SaysSomething(Words.Normalise(first), scene)
            && !scene.Pack.Calendar.Days.Any(d => d.Any(p => p[0] == Words.Normalise(first)))
            ? first
            : null;
    }

    /// <summary>The clauses of a text without greetings and words that say nothing at their ends.</summary>
    public static IReadOnlyList<string> Clauses(string text, LanguagePack pack) =>
        [.. Break().Split(text).Select(c => Inner(c, pack)).Where(c => c.Length > 0)];

    /// <param name="isAlone">Nothing else was said, so that small letters will do.</param>
    public static bool IsName(string clause, bool isAlone, Scene scene)
    {
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isCapital = words.All(w => char.IsUpper(w[0]) || !HasCases(w));
        return words.Length > 0 && IsPlain(clause) && !IsCount(words, scene.Pack)
            && (isCapital ? words.Length <= MostWords : isAlone && words.Length <= MostSmallWords)
            && !words.Any(w => IsOther(w, isAlone && words.Length == 1 && isCapital, scene.Pack));
    }

    // "Two rooms", "двухкомнатная": what is counted is no name.
    private static bool IsCount(string[] words, LanguagePack pack)
    {
        var plain = Array.ConvertAll(words, Words.Normalise);
        bool IsCounted(string word) => pack.RoomUnits.Contains(word) || pack.PeopleUnits.Contains(word) || pack.AreaUnits.Contains(word);
        return Array.Exists(plain, pack.Inflection.HasStem)
            || (words.Length > 1 && ((plain[0].Length > 0 && char.IsDigit(plain[0][0])) || pack.Calendar.Number(plain[0]) is not null) && (char.IsLower(words[1][0]) || !HasCases(words[1]) || Array.Exists(plain, IsCounted)));
    }

    private static string? Following(string[] words, bool isSure, Scene scene)
    {
        var name = new List<string>();
        foreach (var word in words)
        {
            var bare = Trim(word);
            var fits = bare.Length > 0 && !scene.Pack.NameFrames.Contains(Words.Normalise(bare)) && IsPlain(bare) && bare.All(c => !char.IsDigit(c)) && !IsOther(bare, false, scene.Pack)
                && (char.IsUpper(bare[0]) || (isSure && name.Count == 0) || (!HasCases(bare) && name.Count == 0));
            if (!fits || name.Count == MostSmallWords)
                break;
            name.Add(bare);
            if (!char.IsLetter(word[^1]))
                break;
        }

        return name.Count > 0 ? string.Join(' ', name) : null;
    }

    // "Աստղիկն եմ", "Նարեկը": an article that no name ends on is never a part of it.
    internal static string Bare(string name, string text, LanguagePack pack)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var behind = at < 0 ? [] : text[(at + name.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sure = pack.NameArticles.FirstOrDefault(a => name.Length > a.Length + 2 && name.EndsWith(a, StringComparison.Ordinal)
            && !pack.NamesLikeArticles.Any(n => n.EndsWith(a, StringComparison.Ordinal)));
        return sure is null ? WithoutArticle(name, behind, pack) : name[..^sure.Length];
    }

    // "Ես Գայանեն եմ": before "am" and "is" an article may hang on the name.
    private static string WithoutArticle(string name, string[] behind, LanguagePack pack)
    {
        var plain = Words.Normalise(name);
        return behind.Length > 0 && pack.Fillers.Contains(Words.Normalise(behind[0])) && !pack.NamesLikeArticles.Any(e => plain.EndsWith(e, StringComparison.Ordinal))
            && pack.NameArticles.FirstOrDefault(a => plain.Length > a.Length + 2 && plain.EndsWith(a, StringComparison.Ordinal)) is { } article
            ? name[..^article.Length]
            : name;
    }

    private static bool IsPlain(string name) =>
        name.Any(char.IsLetter) && name.Length <= Longest
        && name.Count(char.IsDigit) <= MostDigits
        && name.IndexOfAny(['?', '/', '@', '<', '>', '=', '{', '}', '\\']) < 0
        && !IsMash(name);

    // A word without a vowel in an alphabet that has them: a hand on the keyboard.
    private static bool IsMash(string name) =>
        name.Split(' ').Any(w => w.Length > 3 && w.All(c => char.IsAsciiLetter(c) || c is >= 'а' and <= 'я' or >= 'А' and <= 'Я')
            && w.IndexOfAny([.. "aeiouyAEIOUYаеиоуыэюяАЕИОУЫЭЮЯ"]) < 0);

    internal static bool IsOther(string word, bool isLone, LanguagePack pack)
    {
        var plain = Words.Normalise(word);
        return plain.Length > 0 && (pack.Negations.Contains(plain) || pack.Yes.Contains(plain) || pack.No.Contains(plain)
            || pack.Greetings.Contains(plain) || pack.NotNames.Contains(plain) || pack.NameFrames.Contains(plain) || pack.Alternatives.Contains(plain) || (char.IsLower(word[0]) && pack.Kin.Relatives.Contains(plain))
            || (!isLone && (pack.Fillers.Contains(plain) || pack.CallWords.Contains(plain) || pack.Contrasts.Contains(plain))));
    }

    // "I am from Riga".
    private static bool IsOrigin(string name, string text, LanguagePack pack) =>
        pack.Turns.Origins.Count > 0 && Words.Normalise(text) is var plain && Words.Normalise(name) is var bare && pack.Turns.Origins.Any(o => Words.Contains(plain, $"{o} {bare}"));

    // "Меня Игорь зовут" and "катя меня звать"; "call me as you like" is no name.
    private static bool IsFramed(string name, string text, Scene scene) =>
        (char.IsUpper(name[0]) || !name.Contains(' ', StringComparison.Ordinal)) && IsName(name, true, scene)
        && !Words.Normalise(text).Split(' ').Any(scene.Pack.NotNames.Contains);

    private static bool HasCases(string word) => char.ToUpperInvariant(word[0]) != char.ToLowerInvariant(word[0]);

    private static string WithoutContacts(string text, Scene scene)
    {
        foreach (var (_, from, to) in PhoneReading.In(text, scene).OrderByDescending(p => p.From))
            text = text[..from] + ", " + text[to..];
        foreach (var address in EmailReading.In(text))
            text = text.Replace(address.Value, ", ", StringComparison.OrdinalIgnoreCase);
        return text;
    }

    private static string Inner(string clause, LanguagePack pack)
    {
        var words = Trim(clause).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        bool IsEmpty(string w) => pack.Greetings.Contains(Words.Normalise(w)) || pack.NameFrames.Contains(Words.Normalise(w)) || (pack.Fillers.Contains(Words.Normalise(w)) && words.Count > 1);
        while (words.Count > 0 && IsEmpty(words[0]))
            words.RemoveAt(0);
        while (words.Count > 0 && IsEmpty(words[^1]))
            words.RemoveAt(words.Count - 1);
        return Trim(string.Join(' ', words));
    }

    // "Im lauren x", "its kev mate".
    private static string WithoutTails(string text, string language)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return language is "en" && words.Length > 2 && Tails.Contains(words[^1]) ? WithoutTails(string.Join(' ', words[..^1]), language) : text;
    }

    private static string Trim(string name) => name.Trim(' ', '.', ',', '!', ':', ';', '"', '«', '»', '“', '”', '-', '–', '—', '(', ')', '։', '՝');

    // "My name is Anna" → "Anna"
    private static string WithoutLead(string name, LanguagePack pack)
    {
        var words = name.Split(' ');
        foreach (var lead in pack.NameLeads)
        {
            var count = lead.Count(c => c == ' ') + 1;
            if (words.Length > count && Words.Normalise(string.Join(' ', words[..count])) == lead)
                return WithoutLead(string.Join(' ', words[count..]), pack);
        }

        return name;
    }

    [GeneratedRegex(@"[,;!()\n։]|\.(?=\s|$)|\s[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
