using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Words behind which a reason is told: "because", "fordi", "որովհետև".</summary>
internal static class Reasons
{
    /// <summary>The place of the first of them; the end of the sentence without one.</summary>
    public static int Begin(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (SharedWords.Becauses.Contains(sentence.Words[at]))
                return at;
        }

        return sentence.Count;
    }
}
