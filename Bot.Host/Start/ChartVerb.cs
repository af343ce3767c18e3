namespace Bot.Host.Start;

/// <summary>A script's machine as a Mermaid state diagram.</summary>
internal static class ChartVerb
{
    public static int Run(VerbScripts scripts, VerbArguments asked, VerbConsole console)
    {
        var check = scripts.Examine();
        if (check.Scripts is not { } sound)
            return VerbScripts.Tell(check, console.Error);
        console.Out.WriteLine(VerbScripts.Find(sound, asked).Chart().ReplaceLineEndings("\n").TrimEnd('\n'));
        return Verbs.Done;
    }
}
