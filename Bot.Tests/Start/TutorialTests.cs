using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bot.Host.Start;
using Bot.Tests.Support;

namespace Bot.Tests.Start;

/// <summary>"Your own script in ten minutes" of docs/dialog-scripts.md, done to the letter in a folder of its own.</summary>
public sealed class TutorialTests : IDisposable
{
    private const string Run = "dotnet run --project Bot.Host -- ";
    private readonly TempFolder _folder = new();
    private readonly string _tutorial = Tutorial();

    public TutorialTests()
    {
        Directory.CreateDirectory(_folder.File("my-scripts"));
        File.WriteAllText(_folder.File("my-scripts/windows.yaml"), Block("yaml"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_commands_do_what_they_say()
    {
        var commands = Regex.Matches(_tutorial, Regex.Escape(Run) + "([^\n`]+)").Select(m => m.Groups[1].Value.Trim()).ToList();

        Assert.Equal(["check", "try", "chart"], commands.Select(c => c.Split(' ')[0]));
        foreach (var command in commands)
        {
            var (code, said) = await Do(command);
            Assert.True(code == Verbs.Done, $"{command}: {said}");
        }
    }

    [Fact]
    public async Task The_check_ends_as_the_second_step_says()
    {
        var (_, said) = await Do("check my-scripts");

        Assert.Contains("1 script, no faults", said, StringComparison.Ordinal);
        Assert.Contains("The host would not start with them", said, StringComparison.Ordinal);
        Assert.Contains("The host would not start with them", _tutorial, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_actions_the_end_is_told_by_file_and_line()
    {
        var lines = Block("yaml").Split('\n').ToList();
        var taken = lines.FindIndex(l => l.Contains("actions: [write, person]", StringComparison.Ordinal));
        lines.RemoveAt(taken);
        await File.WriteAllTextAsync(_folder.File("my-scripts/windows.yaml"), string.Join('\n', lines));

        var (code, said) = await Do("check my-scripts");

        Assert.Equal(Verbs.Faulty, code);
        Assert.StartsWith(Path.Combine("my-scripts", "windows.yaml:"), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_finds_the_folder_that_the_last_step_names()
    {
        using var settings = JsonDocument.Parse($"{{{Block("json")}}}");
        var dialogs = settings.RootElement.GetProperty("Dialogs").EnumerateObject().ToDictionary(p => $"Dialogs__{p.Name}", p => p.Value.GetString()!);

        using var host = HostProcess.Launch(_folder.File("leads.db"), null, dialogs, folder: _folder.Path);
        await host.Ready.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("my-scripts", dialogs["Dialogs__Folder"]);
    }

    [Fact]
    public void Run_from_anywhere_the_program_stands_in_the_projects_folder()
    {
        var project = Repository.PathTo("Bot.Host", "Bot.Host.csproj");
        var named = XDocument.Load(project).Descendants("RunWorkingDirectory").Single().Value;

        Assert.Equal(Repository.Root, Path.GetFullPath(named, Path.GetDirectoryName(project)!));
    }

    private async Task<(int Code, string Said)> Do(string command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), .. command.Split(' ')])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        program.StandardInput.Close();
        var said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, said.ReplaceLineEndings("\n"));
    }

    private string Block(string language) => Regex.Match(_tutorial, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Tutorial()
    {
        var document = File.ReadAllText(Repository.PathTo("docs", "dialog-scripts.md")).ReplaceLineEndings("\n");
        var start = document.IndexOf("\n## Your own script", StringComparison.Ordinal);
        return document[start..document.IndexOf("\n## Files", start, StringComparison.Ordinal)];
    }
}
