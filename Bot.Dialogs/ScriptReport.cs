using System.Numerics;

namespace Bot.Dialogs;

/// <summary>What walking every path of a script showed; answers of the same meaning count as one.</summary>
/// <param name="Script">Its name.</param>
/// <param name="Variant">Null when the script has no variants.</param>
/// <param name="Steps">All of them, those of the dialogs it runs among them.</param>
/// <param name="Questions">Steps that wait for an answer.</param>
/// <param name="Paths">Ways from the first step to an end; null when there were too many states to tell them apart.</param>
/// <param name="States">Places on the way: a step together with all that may still matter at it.</param>
/// <param name="LongestPath">Questions on the longest way.</param>
/// <param name="QuestionsBeforeContact">The most questions before the first contact is asked for, consent not counted; null when none is asked for.</param>
public sealed record ScriptReport(
    string Script, string? Variant, int Steps, int Questions, BigInteger? Paths, int States, int LongestPath, int? QuestionsBeforeContact)
{
    /// <summary>"qualify: 22 steps, 9 questions, 360 paths through 120 states, all end; …".</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Script}{(Variant is null ? "" : $" ({Variant})")}: {Steps} steps, {Questions} questions; {(Paths is { } paths ? $"{paths} paths" : "more paths than can be counted")} through {States} states, every one ends; at most {LongestPath} questions{(QuestionsBeforeContact is { } before ? $", {before} before the contact" : ", no contact")}");
}
