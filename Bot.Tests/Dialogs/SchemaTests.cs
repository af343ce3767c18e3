using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs;
using Bot.Dialogs.Scripting.Reading;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Dialogs;

/// <summary>docs/dialog-script.schema.json tells editors what the readers know, no more and no less.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs(), "dialog-script.schema.json"))).RootElement;

    public static TheoryData<string> ShippedFiles => [.. ScriptSource.Shipped.Select(s => s.File)];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void A_shipped_file_satisfies_it(string file) =>
        Assert.Empty(Faults(ScriptSource.Shipped.Single(s => s.File == file).Text));

    [Fact]
    public void The_files_of_the_tests_and_of_the_documentation_satisfy_it()
    {
        Assert.All(ScriptCheckFiles.Sources, s => Assert.Empty(Faults(s.Text)));
        var examples = Regex.Matches(File.ReadAllText(Path.Combine(Docs(), "dialog-scripts.md")).ReplaceLineEndings("\n"), "```yaml\n((?:#[^\n]*\n)*(?:script|dialog): .*?)```", RegexOptions.Singleline);
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.Empty(Faults(e.Groups[1].Value)));
    }

    [Fact]
    public void It_knows_every_kind_and_key_and_no_other()
    {
        Assert.Equal(StepKeys.Kinds.Order(), Values(Definition("step").GetProperty("properties").GetProperty("kind").GetProperty("enum")).Order());
        Assert.All(StepKeys.Kinds, kind => Assert.Equal(StepKeys.Of(kind).Order(), Keys(Definition(kind + "Step")).Order()));
        Assert.Equal(StepKeys.Option.Order(), Keys(Definition("option")).Order());
        Assert.Equal(StepKeys.RangeOption.Order(), Keys(Definition("rangeOption")).Order());
        Assert.Equal(StepKeys.ConsentOption.Order(), Keys(Definition("consentOption")).Order());
        Assert.Equal(ConditionReader.Reserved.Order(), Keys(Definition("condition")).Order());
        Assert.Equal(ScriptReader.Keys.Order(), Keys(Definition("script")).Order());
    }

    [Theory]
    [InlineData("kind: rating", "kind: ratng")]
    [InlineData("scale: nps", "scale: ten")]
    [InlineData("timeout: 1d", "timeout: soon")]
    [InlineData("of: [product]", "off: [product]")]
    [InlineData("actions: [new, person]", "actions: [newer]")]
    [InlineData("script: whole", "scripts: whole")]
    public void A_slip_is_seen_while_it_is_written(string sound, string broken) =>
        Assert.NotEmpty(Faults(ScriptCheckFiles.Main.Replace(sound, broken, StringComparison.Ordinal)));

    private static List<string> Faults(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new SchemaCheck(Schema).Faults(stream.Documents[0].RootNode);
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string> Keys(JsonElement definition) => definition.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Values(JsonElement list) => list.EnumerateArray().Select(v => v.GetString()!);

    private static string Docs([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs");
}
