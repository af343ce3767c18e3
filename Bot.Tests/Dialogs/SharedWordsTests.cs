using System.Reflection;
using Bot.Dialogs.Languages;
using YamlDotNet.Serialization;

namespace Bot.Tests.Dialogs;

public sealed class SharedWordsTests
{
    private static readonly PropertyInfo[] Properties = typeof(SharedWords).GetProperties(BindingFlags.Public | BindingFlags.Static);

    [Fact]
    public void Every_list_of_the_file_is_read() =>
        Assert.Equal(Properties.Select(p => p.Name).Order(), Lists().Keys.Select(k => string.Concat(k.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))).Order());

    [Fact]
    public void No_list_is_empty_or_holds_an_empty_word() =>
        Assert.All(Properties, p => Assert.True(((IEnumerable<string>)p.GetValue(null)!).ToList() is { Count: > 0 } words && words.TrueForAll(w => w.Length > 0), p.Name));

    [Fact]
    public void The_words_of_all_languages_are_no_language() => Assert.Equal(["en", "hy", "lt", "lv", "no", "ru"], LanguagePack.All.Keys.Order());

    [Fact]
    public void Words_are_compared_normalised() => Assert.Equal((true, false), (SharedWords.Livings.Contains("живем"), SharedWords.Livings.Contains("живём")));

    private static Dictionary<string, List<string>> Lists()
    {
        using var reader = new StreamReader(typeof(SharedWords).Assembly.GetManifestResourceStream(SharedWords.Resource)!);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader);
    }
}
