using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>What is said beside an amount so that it needs a yes.</summary>
internal static class AmountDoubts
{
    /// <summary>The answer, or the same to be asked about.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (reading is not Reading.Understood sure || step.Option(sure.Value) is not ({ From: not null } or { To: not null }))
            return reading;
        return text.AsSpan().IndexOfAny('?', '՞') >= 0 || IsDeniedBound(text, scene) ? Reading.Guessed.Only(sure) : sure;
    }

    // "I don't want less than 60": the bound is the other one. "Not more than" is a bound by itself.
    private static bool IsDeniedBound(string text, Scene scene)
    {
        var plain = Words.Normalise(text);
        if (!scene.Pack.SingleNegations.Any(n => Words.Contains(plain, n)))
            return false;
        var rest = $" {plain} ";
        foreach (var bound in scene.Pack.UpTo.Concat(scene.Pack.Over).OrderByDescending(b => b.Length))
            rest = rest.Replace($" {bound} ", " \uE001 ", StringComparison.Ordinal);
        var at = rest.IndexOf('\uE001', StringComparison.Ordinal);
        return at > 0 && scene.Pack.SingleNegations.Any(n => Words.Contains(rest[..at].Trim(), n));
    }
}
