using Bot.Host.Texts;

namespace Bot.Tests.Texts;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("ab😀d", 3, "ab")]
    [InlineData("😀", 1, "")]
    [InlineData("a", 0, "")]
    public void A_cut_text_holds_no_half_of_a_pair(string text, int atMost, string head) => Assert.Equal(head, text.Head(atMost));
}
