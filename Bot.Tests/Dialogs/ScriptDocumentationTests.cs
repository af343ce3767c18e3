using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Dialogs;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Reading;

namespace Bot.Tests.Dialogs;

/// <summary>docs/dialog-scripts.md stays true.</summary>
public sealed class ScriptDocumentationTests
{
    [Fact]
    public void The_whole_example_loads()
    {
        var example = Regex.Match(Document(), "```yaml\n(script: .*?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.Empty(DialogScripts.Check([new ScriptSource("docs/dialog-scripts.md", example)], Shipped.Firm()));
    }

    [Fact]
    public void Every_kind_command_text_and_condition_is_described()
    {
        var document = Document();
        Assert.All(StepKeys.Kinds, kind => Assert.Contains($"`{kind}`", document, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<Command>(), command => Assert.Contains($"`/{command.ToLowerInvariant()}`", document, StringComparison.Ordinal));
        Assert.All(LanguagePack.All["en"].Texts.Keys, text => Assert.Contains($"`{text}`", document, StringComparison.Ordinal));
        Assert.All(["all", "any", "not", "known", "temperature", "working", "visitor", "language"], word => Assert.Contains($"`{word}: ", document, StringComparison.Ordinal));
    }

    private static string Document([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "dialog-scripts.md")).ReplaceLineEndings("\n");
}
