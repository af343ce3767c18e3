using Bot.Tests.Dialogs.Corpus;

namespace Bot.Tests.Dialogs;

/// <summary>A slip of the finger never turns an agreement into a refusal, nor a refusal into an agreement.</summary>
public sealed class ConsentSlipTests
{
    [Theory]
    [InlineData("hy", "Համաձյն եմ", "yes")]
    [InlineData("hy", "համաձյն չեմ", "no")]
    [InlineData("hy", "խնդր չկա", "yes")]
    [InlineData("ru", "согласн", "yes")]
    [InlineData("ru", "не согласн", "no")]
    [InlineData("en", "no problem", "yes")]
    public void A_slip_keeps_its_side(string language, string text, string answer)
    {
        var (taken, heard) = Try(language, text, answer);
        Assert.True(taken is Taken.Right or Taken.RightAfterYes, $"{text}: {heard}");
    }

    [Theory]
    [InlineData("hy", "համաձայն չմ")]
    [InlineData("hy", "դեմ չմ")]
    [InlineData("hy", "համաձյն չմ")]
    [InlineData("en", "no problm")]
    public void What_is_near_both_is_asked(string language, string text)
    {
        var (taken, heard) = Try(language, text, "?");
        Assert.True(taken is Taken.Right, $"{text}: {heard}");
    }

    private static (Taken Taken, string Heard) Try(string language, string text, string answer) =>
        new CorpusTrial(language).Try(new CorpusEntry { Step = "consent", Say = text, Is = answer });
}
