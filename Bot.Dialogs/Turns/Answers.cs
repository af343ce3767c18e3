using System.Collections.Immutable;

namespace Bot.Dialogs.Turns;

/// <summary>A dialog's answers as a list without two of one key.</summary>
internal static class Answers
{
    /// <summary>The answer in its old place, or at the end.</summary>
    public static ImmutableArray<KnownAnswer> With(this ImmutableArray<KnownAnswer> answers, KnownAnswer answer)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i].Key == answer.Key)
                return answers.SetItem(i, answer);
        }

        return answers.Add(answer);
    }
}
