using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// How people spell the names of messengers, in every alphabet: an option that is called by one of a messenger's names
/// is called by all of them. Case endings are left to the language.
/// </summary>
internal static class MessengerNames
{
    private static readonly IReadOnlyList<string>[] Messengers =
    [
        SharedWords.TelegramNames, SharedWords.WhatsAppNames, SharedWords.ViberNames, SharedWords.SignalNames, SharedWords.FacebookNames, SharedWords.InstagramNames,
    ];

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> ByName = Messengers
        .SelectMany(names => names, (names, name) => (Name: name, Names: (IReadOnlyList<string>)[.. names.Distinct()]))
        .DistinctBy(n => n.Name).ToFrozenDictionary(n => n.Name, n => n.Names);

    /// <summary>All names of the messenger that goes by this one; empty when none does.</summary>
    public static IReadOnlyList<string> Of(string normalised) => ByName.GetValueOrDefault(normalised, []);

    /// <summary>A messenger goes by this, however short it is.</summary>
    public static bool IsOne(string normalised) => ByName.ContainsKey(normalised);
}
