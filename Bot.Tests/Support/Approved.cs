using System.Runtime.CompilerServices;

namespace Bot.Tests.Support;

/// <summary>Compares a text with the approved one beside the test; a difference is written next to it as NAME.received.txt.</summary>
internal static class Approved
{
    public static void Matches(string text, string folder, [CallerMemberName] string name = "")
    {
        var file = Repository.PathTo("Bot.Tests", folder, name + ".txt");
        var received = Repository.PathTo("Bot.Tests", folder, name + ".received.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Equal(approved, text);
    }
}
