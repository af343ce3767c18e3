using System.Runtime.CompilerServices;
using Bot.Dialogs;
using Bot.Dialogs.Replays;

namespace Bot.Tests.Dialogs;

/// <summary>
/// Recorded conversations, one at least of each shipped script in each language, give the same outputs to the byte.
/// After an intended change run the tests with APPROVE_TRANSCRIPTS=1: it records them anew, and what is missing.
/// </summary>
public sealed class ReplayTests
{
    private static bool IsApproving => Environment.GetEnvironmentVariable("APPROVE_TRANSCRIPTS") == "1";

    public static TheoryData<string> Plays => [.. ReplayPlay.OfShipped().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Plays))]
    public void A_recorded_conversation_goes_the_same_again(string name)
    {
        var file = Path.Combine(Folder(), name + ".jsonl");
        if (IsApproving)
            File.WriteAllText(file, DialogRecordJson.Write(ReplayPlay.OfShipped().Single(p => p.Name == name).Record(Shipped.All)));
        Assert.True(File.Exists(file), $"{name} is not recorded yet; run the tests with APPROVE_TRANSCRIPTS=1 and look at the new file.");

        var recorded = File.ReadAllText(file).ReplaceLineEndings("\n");
        var replayed = DialogReplay.Run(Shipped.All, DialogRecordJson.Read(recorded));

        Assert.Equal(recorded, DialogRecordJson.Write(replayed));
    }

    [Fact]
    public void Every_recording_belongs_to_a_play() =>
        Assert.Empty(Directory.GetFiles(Folder(), "*.jsonl").Select(f => Path.GetFileNameWithoutExtension(f)!).Except(ReplayPlay.OfShipped().Select(p => p.Name)));

    [Fact]
    public void A_changed_answer_is_seen()
    {
        var record = new ReplayPlay("x", "qualify", "en", 1).Record(Shipped.All);
        var other = record with { Start = record.Start with { Language = "ru" } };

        Assert.NotEqual(DialogRecordJson.Write(record), DialogRecordJson.Write(DialogReplay.Run(Shipped.All, other)));
    }

    [Fact]
    public void Every_kind_of_inbound_and_reply_comes_back_as_it_was()
    {
        var record = new ReplayPlay("x", "fit", "en", 5).Record(TurnScripts.All);

        Assert.Equal(DialogRecordJson.Write(record), DialogRecordJson.Write(DialogRecordJson.Read(DialogRecordJson.Write(record))));
        Assert.Equal(DialogRecordJson.Write(record), DialogRecordJson.Write(DialogReplay.Run(TurnScripts.All, record)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"start\":{\"s\":\"qualify\"}}\n{\"at\":1}")]
    public void What_is_no_recording_is_refused(string lines) => Assert.Throws<FormatException>(() => DialogRecordJson.Read(lines));

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Recordings");
}
