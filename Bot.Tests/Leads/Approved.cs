using System.Runtime.CompilerServices;

namespace Bot.Tests.Leads;

/// <summary>Texts a person approved, lying next to the tests. A difference writes what came instead to NAME.received.txt.</summary>
internal static class Approved
{
    public static void Check(string name, string text, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Cards");
        var (approved, received) = (Path.Combine(folder, $"{name}.txt"), Path.Combine(folder, $"{name}.received.txt"));
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
