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
    public void Every_whole_example_loads()
    {
        var examples = Regex.Matches(Document(), "```yaml\n(?:#[^\n]*\n)*((?:script|dialog): (\\S+).*?)```", RegexOptions.Singleline)
            .Where(e => !e.Groups[1].Value.Contains("\nlanguage: ", StringComparison.Ordinal))
            .Select(e => new ScriptSource($"{e.Groups[2].Value}.yaml", e.Groups[1].Value)).ToList();

        Assert.Equal(["windows.yaml", "callback.yaml", "reach.yaml", "measure.yaml"], examples.Select(e => e.File));
        Assert.Empty(DialogScripts.Check(examples, Shipped.Firm()));
    }

    [Fact]
    public void The_example_of_a_language_file_fits_the_example_script()
    {
        var blocks = Regex.Matches(Document(), "```yaml\n(?:#[^\n]*\n)*(script: windows.*?)```", RegexOptions.Singleline).Select(e => e.Groups[1].Value).ToList();
        var script = blocks[0].Replace("languages: [en]", "languages: [en, ru]", StringComparison.Ordinal);

        var faults = DialogScripts.Check([new ScriptSource("windows.yaml", script), new ScriptSource("ru/windows.yaml", blocks[1])], Shipped.Firm());

        // It shows the first two steps, so only the texts of the others are missing.
        Assert.All(faults, f => Assert.Contains("lacks Русский (ru)", f.Message, StringComparison.Ordinal));
        Assert.All(faults, f => Assert.Equal("windows.yaml", f.File));
    }

    [Fact]
    public void Every_kind_key_command_text_and_condition_is_described()
    {
        var document = Document();
        Assert.All(StepKeys.Kinds, kind => Assert.Contains($"| `{kind}` |", document, StringComparison.Ordinal));
        Assert.All(StepKeys.Kinds.SelectMany(StepKeys.Of).Concat(StepKeys.Option).Concat(StepKeys.RangeOption).Concat(ScriptReader.Keys).Distinct(), key => Assert.Matches($@"\b{key}\b", document));
        Assert.All(Enum.GetNames<Command>(), command => Assert.Contains($"`/{command.ToLowerInvariant()}", document, StringComparison.Ordinal));
        Assert.All(LanguagePack.All["en"].Texts.Keys, text => Assert.Contains($"`{text}`", document, StringComparison.Ordinal));
        Assert.All(ConditionReader.Reserved, word => Assert.Contains($"`{word}: ", document, StringComparison.Ordinal));
    }

    private static string Document([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "dialog-scripts.md")).ReplaceLineEndings("\n");
}
