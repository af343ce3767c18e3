using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Two rooms, old brick house", "a studio in a new house": the house is the one the flat is in.</summary>
internal static class Buildings
{
    private const int ShortestStem = 4;

    // In every language; what begins so says of what a house is, or how old.
    private static readonly string[] Kinds =
    [
        .. new[]
        {
            "soviet", "brick", "panel", "wooden", "timber", "stone", "concrete", "prewar", "war", "postwar", "block", "modern", "listed", "tenement", "apartment", "khrushchev", "stalin", "old", "new", "storey", "story",
            "старый", "старом", "старого", "новый", "новом", "новостро", "панельн", "кирпичн", "деревянн", "сталин", "хрущ", "дореволюц", "советск", "монолит", "блочн", "каменн", "довоенн", "высот", "этажн", "многоэтажн",
            "հին", "նոր", "քարե", "պանել", "սովետ", "մոնոլիտ", "ստալին", "հարկանի", "փայտե", "բարձրահարկ",
            "vecā", "vecs", "veca", "jaunā", "jauns", "jauna", "ķieģeļ", "paneļ", "koka", "mūra", "padomju", "sērij", "pirmskara", "daudzdzīvokļu", "stāvu",
            "sename", "senas", "senam", "naujas", "naujame", "naujam", "mūrin", "plytin", "blokin", "medin", "sovietin", "tarybin", "karkasin", "monolitin", "daugiabuč", "aukšt",
            "gammel", "gammalt", "nytt", "ny", "mur", "tre", "blokk", "teglstein", "betong", "høyblokk",
        }.Select(Words.Normalise),
    ];

    private static readonly FrozenSet<string> Ins = new[] { "in", "of", "в", "i", "on", "house", "houses" }.ToFrozenSet();

    private static readonly FrozenSet<string> Floors = new[] { "top", "ground", "floor", "typical", "usual", "этаж", "этаже", "верхнем", "последнем", "обычном", "հարկ", "հարկում", "stāvā", "stāvs", "aukšte", "aukštas", "etasje", "etg" }.Select(Words.Normalise).ToFrozenSet();

    private static readonly string[] Within = [.. new[] { "տանը", "տան մեջ", "mājā", "name" }.Select(Words.Normalise)];

    /// <summary>Without the house where rooms or a studio are told before it.</summary>
    public static List<Mention> Without(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        if (mentions.Count < 2 || Negation.IsIn(sentence, pack) || sentence.Words.Any(w => pack.Alternatives.Contains(w) || pack.Doubts.Contains(w)))
            return mentions;
        if (mentions.Where(m => m.Certainty > Certainty.Weak && !IsHouse(m)).MinBy(m => m.From) is not { } told)
            return mentions;
        return [.. mentions.Where(m => !(IsHouse(m) && m.From >= told.To && IsOfBuilding(sentence, m, pack.Language) && IsBeside(sentence, told, m, pack)))];
    }

    // The largest size, which a house goes by.
    private static bool IsHouse(Mention mention) => mention.Option is { From: not null, To: null };

    private static bool IsOfBuilding(Sentence sentence, Mention house, string language)
    {
        var clause = sentence.Clauses[house.From];
        if (Array.IndexOf(Within, sentence.Words[house.To - 1]) >= 0)
            return true;
        for (var at = house.From - 1; at >= 0 && at >= house.From - 4 && sentence.Clauses[at] == clause; at--)
        {
            if (IsKind(sentence.Words[at]) || (language is "en" or "ru" or "no" && Ins.Contains(sentence.Words[at])))
                return true;
        }

        return false;
    }

    // "Two rooms and an old house", "buying a new house": another home.
    private static bool IsBeside(Sentence sentence, Mention told, Mention house, LanguagePack pack)
    {
        var from = house.From;
        while (from > told.To && sentence.Clauses[from - 1] == sentence.Clauses[house.From])
            from--;
        return sentence.Words.Skip(from).Take(house.From - from).All(w => (pack.Fillers.Contains(w) && (!pack.Kin.Joins.Contains(w) || Ins.Contains(w))) || IsKind(w) || Ins.Contains(w) || pack.Ordinals.ContainsKey(w) || char.IsAsciiDigit(w[0]) || Floors.Contains(w));
    }

    private static bool IsKind(string word) => Array.Exists(Kinds, k => k.Length < ShortestStem ? word == k : word.StartsWith(k, StringComparison.Ordinal));
}
