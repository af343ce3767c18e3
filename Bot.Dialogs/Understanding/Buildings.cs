using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Two rooms, old brick house", "a studio in a new house": the house is the one the flat is in.</summary>
internal static class Buildings
{
    private const int ShortestStem = 4;

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
        if (SharedWords.BuildingWithin.Contains(sentence.Words[house.To - 1]))
            return true;
        for (var at = house.From - 1; at >= 0 && at >= house.From - 4 && sentence.Clauses[at] == clause; at--)
        {
            if (IsKind(sentence.Words[at]) || (language is "en" or "ru" or "no" && SharedWords.BuildingIns.Contains(sentence.Words[at])))
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
        return sentence.Words.Skip(from).Take(house.From - from).All(w => (pack.Fillers.Contains(w) && (!pack.Kin.Joins.Contains(w) || SharedWords.BuildingIns.Contains(w))) || IsKind(w) || SharedWords.BuildingIns.Contains(w) || pack.Ordinals.ContainsKey(w) || char.IsAsciiDigit(w[0]) || SharedWords.BuildingFloors.Contains(w));
    }

    private static bool IsKind(string word) => SharedWords.BuildingKinds.Any(k => k.Length < ShortestStem ? word == k : word.StartsWith(k, StringComparison.Ordinal));
}
