using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads a name: letters, not a link, a number or a speech.</summary>
internal static class NameReading
{
    private const int Longest = 100;
    private const int MostWords = 6;
    private const int MostDigits = 2;

    public static Reading Read(string text, LanguagePack pack)
    {
        var name = WithoutLead(Words.Clean(text, Longest), pack).Trim(' ', '.', ',', '!', ':', ';', '"', '«', '»');
        var isName = name.Any(char.IsLetter)
            && name.Count(char.IsDigit) <= MostDigits
            && name.Split(' ').Length <= MostWords
            && name.IndexOfAny(['?', '/', '@', '<', '>', '=', '{', '}', '\\']) < 0;
        return isName ? new Reading.Understood(name, name) : Reading.Missed.Plainly;
    }

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
}
