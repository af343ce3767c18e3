using Bot.Dialogs;
using Bot.Host.Start;
using Bot.Tests.Scripts;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Start;

public sealed class VerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_shows_what_each_shipped_script_holds()
    {
        var (code, said, _) = Run("check");

        Assert.Equal(Verbs.Done, code);
        Assert.Matches(@"^script +steps +questions +paths +states +longest way +before contact +languages\n", said);
        Assert.Matches(@"\nqualify +\d+ +\d+ +\d+ +\d+ +\d+ +\d+  en ru hy lv lt no\n", said);
        Assert.EndsWith($"\n{DialogScripts.Load(ScriptSource.Shipped, Dialogs.Shipped.Firm()).All.Count} scripts, no faults\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_tells_every_fault_with_its_line_as_seen_from_here()
    {
        Write("small.yaml", SmallScript.Broken);
        Write("empty.yaml", "");

        var (code, said, _) = Run("check", _folder.Path);

        Assert.Equal(Verbs.Faulty, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"{_folder.File("empty.yaml")}:1: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith($"{_folder.File("small.yaml")}:9: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"{_folder.File("small.yaml")}:18: ", StringComparison.Ordinal));
        Assert.Equal($"{lines.Length - 1} faults", lines[^1]);
    }

    [Fact]
    public void Check_says_when_the_host_would_not_find_its_start_script()
    {
        Write("small.yaml", SmallScript.Text);

        Assert.Contains("1 script, no faults\nThe host would not start with them: Dialogs:Start is \"qualify\"", Run("check", _folder.Path).Said, StringComparison.Ordinal);
        Assert.EndsWith("1 script, no faults\n", Run("check", _folder.Path, "--Dialogs:Start=small").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_settings_is_meant_when_none_is_named()
    {
        Write("small.yaml", SmallScript.Text);

        Assert.Contains("\nsmall ", Run("check", $"--Dialogs:Folder={_folder.Path}").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_prints_the_diagram_alone()
    {
        var (code, said, _) = Run("chart", "qualify");

        Assert.Equal(Verbs.Done, code);
        Assert.StartsWith("stateDiagram-v2\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no script \"qualfy\"; is qualify meant? There are: after-hours, calculator,", "chart", "qualfy")]
    [InlineData("There is no variant of qualify \"b\"", "chart", "qualify/b")]
    [InlineData("takes the name of a script", "chart")]
    [InlineData("\"check\" takes a folder at most", "check", "a", "b")]
    [InlineData("\"check\" knows no --fix", "check", "--fix")]
    [InlineData("There is no folder \"nowhere/at-all\"", "check", "nowhere/at-all")]
    [InlineData("qualify does not speak \"xx\", but en, ru", "try", "qualify", "--language", "xx")]
    [InlineData("--at is \"noon\"; expected the firm's local time", "try", "qualify", "--at=noon")]
    [InlineData("--visitor is \"old\"; expected new, known, client", "try", "qualify", "--visitor", "old")]
    [InlineData("Firm:TimeZone is \"Moon\"", "check", "--Firm:TimeZone=Moon")]
    public void Wrong_arguments_are_told_with_what_would_be_right(string told, params string[] args)
    {
        var (code, said, error) = Run(args);

        Assert.Equal((Verbs.Wrong, ""), (code, said));
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_verb() => Assert.All(["check", "chart", "try", "migrate", "backup", "erase"], verb => Assert.Contains($"-- {verb}", Verbs.Help, StringComparison.Ordinal));

    [Theory]
    [InlineData("migrate")]
    [InlineData("erase", "1", "--yes")]
    [InlineData("backup", "copy.db")]
    public async Task A_database_that_cannot_be_opened_now_is_told_of_without_a_stack_trace(params string[] args)
    {
        Directory.CreateDirectory(_folder.File("leads.db"));

        var code = await Verbs.Find(args)!([.. args.Select(a => a == "copy.db" ? _folder.File(a) : a), $"--ConnectionStrings:Leads=Data Source={_folder.File("leads.db")}"]);

        Assert.Equal(Verbs.Wrong, code);
        Assert.False(File.Exists(_folder.File("copy.db")));
    }

    [Fact]
    public async Task A_database_that_somebody_else_writes_to_is_told_of_without_a_stack_trace()
    {
        await (await HostUnderTest.Start(new HostSetup { Folder = _folder })).DisposeAsync();
        await using var other = new SqliteConnection($"Data Source={_folder.File("leads.db")};Pooling=False");
        await other.OpenAsync();
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();

        Assert.Equal(Verbs.Wrong, await Verbs.Find(["migrate"])!(["migrate", $"--ConnectionStrings:Leads=Data Source={_folder.File("leads.db")}"]));
    }

    private static (int Code, string Said, string Error) Run(params string[] args)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var nothing = new StringReader("");
        var code = Verbs.OnScripts(args, new VerbConsole(nothing, said, error, Echoes: true));
        return (code, said.ToString(), error.ToString());
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}
