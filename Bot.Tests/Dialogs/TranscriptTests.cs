using System.Runtime.CompilerServices;

namespace Bot.Tests.Dialogs;

/// <summary>
/// Approved conversations. The files in Transcripts/ are the expectation and are read in review; after an intended
/// change run the tests with APPROVE_TRANSCRIPTS=1 and look at the difference.
/// </summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder(), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_conversation_goes_as_approved(string name)
    {
        var file = Path.Combine(Folder(), name + ".txt");
        var approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        var replayed = Transcript.Replay(approved);
        if (Environment.GetEnvironmentVariable("APPROVE_TRANSCRIPTS") == "1")
            File.WriteAllText(file, replayed);
        else
            Assert.Equal(approved, replayed);
    }

    [Fact]
    public void There_are_transcripts() => Assert.True(Names.Count >= 15);

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Transcripts");
}
