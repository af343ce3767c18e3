using System.Text;

namespace Bot.Host.Start;

/// <summary>Where a verb reads and writes.</summary>
/// <param name="Echoes">What is read is not seen by itself, so it is written again: the input is a file or a pipe.</param>
internal sealed record VerbConsole(TextReader In, TextWriter Out, TextWriter Error, bool Echoes)
{
    public static VerbConsole Real()
    {
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        return new VerbConsole(Console.In, Console.Out, Console.Error, Console.IsInputRedirected);
    }
}
