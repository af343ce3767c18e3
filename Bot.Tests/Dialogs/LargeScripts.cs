using System.Globalization;
using System.Text;

namespace Bot.Tests.Dialogs;

/// <summary>Scripts with more states than can be walked: five questions of twelve options whose points tell every combination apart.</summary>
internal static class LargeScripts
{
    /// <summary>A sound one.</summary>
    public static string Sound { get; } = With("");

    /// <param name="steps">Put behind the questions, before the consent; the step "over" goes on to it.</param>
    /// <param name="next">Where the fifth question's first answer leads, like ", next: over".</param>
    public static string With(string steps, string next = "", int questions = 5)
    {
        var text = new StringBuilder("script: large\nlanguages: [en]\nsteps:\n  - { id: hi, kind: say, text: Hello. }\n");
        for (var q = 0; q < questions; q++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: q{q}\n    kind: choice\n    text: Question {q}?\n    options:\n");
            for (var o = 0; o < 12; o++)
                text.Append(CultureInfo.InvariantCulture, $"      - {{ id: o{o}, text: Answer {o} of {q}{(q == 4 && o == 0 ? next : "")} }}\n");
        }

        text.Append("  - { id: over, kind: say, text: On., next: consent }\n").Append(steps).Append(
            """
              - id: consent
                kind: consent
                text: May we?
                options: [{ id: yes, text: "Yes" }, { id: no, text: "No", next: bye }]
              - { id: phone, kind: phone, text: "Number?" }
              - { id: hot, kind: say, when: { score: { from: 100000 } }, text: Wow. }
              - { id: bye, kind: end, text: Bye., actions: [write] }
            qualification:
              score:

            """);
        for (var (q, weight) = (0, 1); q < questions; q++, weight *= 13)
            text.Append(CultureInfo.InvariantCulture, $"    q{q}: {{ {string.Join(", ", Enumerable.Range(0, 12).Select(o => $"o{o}: {o * weight}"))} }}\n");
        return text.ToString();
    }
}
