using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Common given names of the six languages: one that stands by itself at the end of a message signs it.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Common = SharedWords.GivenNames.SelectMany(n => new[] { Words.Normalise(n), Words.Normalise(WithoutMarks(n)) }).ToFrozenSet();

    public static bool HasOne(string[] words) => Array.Exists(words, Common.Contains);

    // Many type "Kestutis" for "Kęstutis".
    private static string WithoutMarks(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
