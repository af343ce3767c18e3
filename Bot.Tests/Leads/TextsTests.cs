using System.Text.RegularExpressions;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Texts;

namespace Bot.Tests.Leads;

public sealed partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_gaps()
    {
        var texts = Phrases.Shipped;

        Assert.Equal(texts.KeysOf("en").Order(StringComparer.Ordinal), texts.KeysOf("ru").Order(StringComparer.Ordinal));
        Assert.All(texts.KeysOf("en"), key => Assert.Equal((key, Gaps(texts["en", key])), (key, Gaps(texts["ru", key]))));
    }

    [Fact]
    public void Everything_that_is_named_by_its_kind_has_a_sentence()
    {
        Assert.All(Enum.GetNames<JournalEvent>(), name => Assert.True(Phrases.Shipped.Has($"journal.{name}"), name));
        Assert.All(Enum.GetNames<LeadStage>(), name => Assert.True(Phrases.Shipped.Has($"stage.{name}"), name));
        Assert.All(Enum.GetNames<LeadTrigger>(), name => Assert.True(Phrases.Shipped.Has($"move.{name}"), name));
        Assert.All(Enum.GetNames<NextStepKind>(), name => Assert.True(Phrases.Shipped.Has($"next.{name}"), name));
        Assert.All(Enum.GetNames<Temperature>(), name => Assert.True(Phrases.Shipped.Has($"temperature.{name}") && Phrases.Shipped.Has($"why.{name}"), name));
    }

    private static string Gaps(string sentence) => string.Join(' ', Gap().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Gap();
}
