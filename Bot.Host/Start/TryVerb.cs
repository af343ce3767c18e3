using Bot.Domain.Firm;

namespace Bot.Host.Start;

/// <summary>A chat with a script in the terminal, to hear it as a visitor does. Nothing is stored.</summary>
internal static class TryVerb
{
    public static int Run(VerbScripts scripts, VerbArguments asked, VerbConsole console)
    {
        var check = scripts.Examine();
        if (check.Scripts is not { } sound)
            return VerbScripts.Tell(check, console.Error);
        var script = VerbScripts.Find(sound, asked);
        if (asked.Language is { } language && !script.Languages.Contains(language))
            throw new ArgumentException($"{script.Name} does not speak \"{language}\", but {string.Join(", ", script.Languages)}.");

        console.Out.WriteLine($"{asked.Name} in {asked.Language ?? script.Languages[0]}. A number presses a button, /share +37121234567 shares a contact, /again begins anew with the files as they are then, /quit ends.");
        var chat = new TryChat(console, () => Now(scripts, asked));
        chat.Begin(sound, script, asked);
        while (Read(console) is { } line && line.Trim() != "/quit")
        {
            if (line.Trim() == "/again")
                Again(scripts, asked, chat, console);
            else
                chat.Take(line);
        }

        chat.End();
        return Verbs.Done;
    }

    private static void Again(VerbScripts scripts, VerbArguments asked, TryChat chat, VerbConsole console)
    {
        chat.End();
        var check = scripts.Examine();
        try
        {
            if (check.Scripts is { } sound)
                chat.Begin(sound, VerbScripts.Find(sound, asked), asked);
            else
                VerbScripts.Tell(check, console.Out);
        }
        catch (ArgumentException gone)
        {
            console.Out.WriteLine(gone.Message);
        }
    }

    private static string? Read(VerbConsole console)
    {
        console.Out.WriteLine();
        console.Out.Write("> ");
        var line = console.In.ReadLine();
        if (console.Echoes)
            console.Out.WriteLine(line ?? "");
        return line;
    }

    private static DateTimeOffset Now(VerbScripts scripts, VerbArguments asked) => asked.At is { } at
        ? LocalTime.ToInstant(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), scripts.Firm.Zone)
        : TimeProvider.System.GetUtcNow();
}
