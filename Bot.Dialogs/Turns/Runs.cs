using Bot.Domain.Leads;

namespace Bot.Dialogs.Turns;

/// <summary>One run of a dialog and the next.</summary>
internal static class Runs
{
    /// <summary>A new run keeps how to reach the visitor and his consent, and asks the rest anew.</summary>
    public static DialogSnapshot WithoutRun(this DialogSnapshot snapshot) => snapshot with
    {
        Status = DialogStatus.Asking,
        Step = "",
        Misses = 0,
        Trail = [],
        Chosen = [],
        Guess = null,
        Proposed = [],
        IsCorrecting = false,
        Answers = snapshot[AnswerKeys.Consent] is "yes"
            ? [.. snapshot.Answers.Where(a => AnswerKeys.IsContact(a.Key) || a.Key is AnswerKeys.Consent or Turn.ConsentVersionKey)]
            : [],
    };
}
