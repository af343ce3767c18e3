using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>Words behind which a reason is told: "because", "fordi", "որովհետև".</summary>
internal static class Reasons
{
    // In every language.
    private static readonly FrozenSet<string> Words = new[]
    {
        "because", "cause", "cos", "cuz", "since", "fordi", "siden", "потому", "поскольку", "որովհետև", "որովհետեւ", "քանի", "vorovhetev", "jo", "tāpēc", "tapec", "nes", "kadangi",
    }.Select(Understanding.Words.Normalise).ToFrozenSet();

    /// <summary>The place of the first of them; the end of the sentence without one.</summary>
    public static int Begin(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Words.Contains(sentence.Words[at]))
                return at;
        }

        return sentence.Count;
    }
}
