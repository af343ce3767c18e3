using Bot.Tests.Dialogs.Corpus;
using Xunit.Abstractions;

namespace Bot.Tests.Dialogs;

/// <summary>What people really type, by language: the files of the folder Corpus.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int LeastPhrases = 150;
    private const int LeastUnseen = 60;
    private const double LeastRight = 0.97;
    private const double LeastUnseenRight = 0.9;

    public static TheoryData<string> Languages => [.. CorpusEntry.Languages];

    /// <summary>Those gathered before the pack was tried on them.</summary>
    public static TheoryData<string> Unseen => [.. CorpusEntry.Unseen];

    [Theory]
    [MemberData(nameof(Languages))]
    public void People_are_understood_and_nothing_wrong_is_accepted_unasked(string language) =>
        Try(language, language, LeastPhrases, LeastRight);

    [Theory]
    [MemberData(nameof(Unseen))]
    public void Phrases_gathered_before_they_were_tried_are_understood_too(string language) =>
        Try($"unseen/{language}", language, LeastUnseen, LeastUnseenRight);

    private void Try(string corpus, string language, int leastPhrases, double leastRight)
    {
        var trial = new CorpusTrial(language);
        var tried = CorpusEntry.Read(corpus).Select(entry => (Entry: entry, Result: trial.Try(entry))).ToList();
        int Count(Taken taken) => tried.Count(t => t.Result.Taken == taken);

        output.WriteLine($"{corpus}: {tried.Count} phrases, {Count(Taken.Right)} right, {Count(Taken.RightAfterYes)} right after a yes, {Count(Taken.Asked)} asked back, {Count(Taken.Wrong)} wrong");
        foreach (var (entry, (taken, heard)) in tried.Where(t => t.Result.Taken > Taken.RightAfterYes))
            output.WriteLine($"  {taken}: {entry}; heard {heard}");

        Assert.True(tried.Count >= leastPhrases, $"{corpus} has {tried.Count} phrases, {leastPhrases} are wanted.");
        Assert.Equal(0, Count(Taken.Wrong));
        Assert.InRange((Count(Taken.Right) + Count(Taken.RightAfterYes)) / (double)tried.Count, leastRight, 1);
    }
}
