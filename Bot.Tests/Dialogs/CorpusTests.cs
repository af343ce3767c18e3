using Bot.Tests.Dialogs.Corpus;
using Xunit.Abstractions;

namespace Bot.Tests.Dialogs;

/// <summary>What people really type, by language: the files of the folder Corpus.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int LeastPhrases = 150;
    private const double LeastRight = 0.97;

    public static TheoryData<string> Languages => [.. CorpusEntry.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void People_are_understood_and_nothing_wrong_is_accepted_unasked(string language)
    {
        var trial = new CorpusTrial(language);
        var tried = CorpusEntry.Read(language).Select(entry => (Entry: entry, Result: trial.Try(entry))).ToList();
        int Count(Taken taken) => tried.Count(t => t.Result.Taken == taken);

        output.WriteLine($"{language}: {tried.Count} phrases, {Count(Taken.Right)} right, {Count(Taken.RightAfterYes)} right after a yes, {Count(Taken.Asked)} asked back, {Count(Taken.Wrong)} wrong");
        foreach (var (entry, (taken, heard)) in tried.Where(t => t.Result.Taken > Taken.RightAfterYes))
            output.WriteLine($"  {taken}: {entry}; heard {heard}");

        Assert.True(tried.Count >= LeastPhrases, $"{language} has {tried.Count} phrases, {LeastPhrases} are wanted.");
        Assert.Equal(0, Count(Taken.Wrong));
        Assert.InRange((Count(Taken.Right) + Count(Taken.RightAfterYes)) / (double)tried.Count, LeastRight, 1);
    }
}
