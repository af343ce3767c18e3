using System.Globalization;
using Bot.Dialogs;

namespace Bot.Host.Start;

/// <summary>Every fault of the scripts at once, or what walking all their paths showed.</summary>
internal static class CheckVerb
{
    private static readonly string[] Head = ["script", "steps", "questions", "paths", "states", "longest way", "before contact", "languages"];

    public static int Run(VerbScripts scripts, VerbConsole console)
    {
        var check = scripts.Examine();
        if (check.Scripts is not { } sound)
            return VerbScripts.Tell(check, console.Out);
        Table(sound, console.Out);
        console.Out.WriteLine();
        console.Out.WriteLine(sound.All.Count == 1 ? "1 script, no faults" : $"{sound.All.Count} scripts, no faults");
        if (!sound.TryGet(scripts.Start, out _))
            console.Out.WriteLine($"The host would not start with them: Dialogs:Start is \"{scripts.Start}\"; set it to one of these.");
        return Verbs.Done;
    }

    private static void Table(DialogScripts scripts, TextWriter to)
    {
        var rows = scripts.Report().Select(r => Row(scripts, r)).Prepend(Head).ToList();
        var widths = Head.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        foreach (var row in rows)
        {
            // Names to the left, figures to the right.
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : column == Head.Length - 1 ? cell : cell.PadLeft(widths[column]));
            to.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string[] Row(DialogScripts scripts, ScriptReport report) =>
    [
        report.Variant is null ? report.Script : $"{report.Script}/{report.Variant}",
        Text(report.Steps),
        Text(report.Questions),
        report.Paths?.ToString(CultureInfo.InvariantCulture) ?? "many",
        Text(report.States),
        Text(report.LongestPath),
        report.QuestionsBeforeContact is { } before ? Text(before) : "–",
        scripts.TryGet(report.Script, out var script) ? string.Join(' ', script.Languages) : "",
    ];

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
