using System.Diagnostics;
using Bot.Host.Start;
using Bot.Tests.Scripts;
using Bot.Tests.Support;

namespace Bot.Tests.Start;

/// <summary>Conversations piped through "try", with what the terminal shows.</summary>
public sealed class TryTests : IDisposable
{
    private static readonly string[] Firm = ["--Firm:Name=Hearth & Home", "--Firm:Country=LV", "--Firm:TimeZone=Europe/Riga", "--at", "2026-11-23T11:00"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lead_in_English()
    {
        Write(SmallScript.Text);

        Approved.Matches(Play(["try", "small", _folder.Path, .. Firm],
            "1", "/back", "dunno", "99", "buy", "1", "/share", "/share +37121234567", "one more thing", "/quit"), "Start");
    }

    [Fact]
    public void A_lead_in_Russian()
    {
        Write(SmallScript.Text);

        Approved.Matches(Play(["try", "small", _folder.Path, "--language", "ru", .. Firm], "купить", "да", "1"), "Start");
    }

    [Fact]
    public void A_shipped_script_is_heard_as_it_is()
    {
        var said = Play(["try", "qualify", "--language", "ru", .. Firm], "купить", "стоп");

        Assert.StartsWith("qualify in ru. A number presses a button", said, StringComparison.Ordinal);
        Assert.Contains("Hearth & Home", said, StringComparison.Ordinal);
        Assert.Contains("--- the firm knows\nproduct: buy (Купить квартиру)\ntemperature: cold", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", false)]
    [InlineData("telegram", true)]
    public void Only_where_he_can_be_written_to_later_he_is_asked_whether_we_may(string channel, bool isAsked)
    {
        var said = Play(["try", "farewell", "--channel", channel, .. Firm], "It's not the time yet", "/quit");

        Assert.Equal(isAsked, said.Contains("May we write to you once", StringComparison.Ordinal));
        Assert.Contains("reason: not-now (It's not the time yet)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Begun_again_the_changed_files_are_heard()
    {
        Write(SmallScript.Text);
        using var input = new ChangingReader(["1", "/again", "/again", "/quit"],
        [
            () => Write(SmallScript.Asking("What may it be?")),
            () => Write(SmallScript.Broken),
        ]);

        var said = Play(["try", "small", _folder.Path, .. Firm], input);

        Assert.True(said.IndexOf("What do you need?", StringComparison.Ordinal) < said.IndexOf("product: buy (Buy)", StringComparison.Ordinal));
        Assert.True(said.IndexOf("product: buy (Buy)", StringComparison.Ordinal) < said.IndexOf("What may it be?", StringComparison.Ordinal));
        Assert.Contains("small.yaml:18: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_chats_through_a_pipe()
    {
        Write(SmallScript.Text);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), "try", "small", _folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        await program.StandardInput.WriteAsync("1\n/quit\n");
        program.StandardInput.Close();
        var said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(Verbs.Done, program.ExitCode);
        Assert.Contains("> 1\n\nMay we store your number?", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("product: buy (Buy)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_the_visitor_is_can_be_said()
    {
        Assert.Contains("Hello! This is the assistant", Play(["try", "qualify", .. Firm]), StringComparison.Ordinal);
        Assert.Contains("Good to see you again.", Play(["try", "qualify", "--visitor", "known", .. Firm]), StringComparison.Ordinal);

        Write(SmallScript.Greeting("source: ads"));
        Assert.Contains("Found us?", Play(["try", "small", _folder.Path, "--source", "ads", .. Firm]), StringComparison.Ordinal);
        Assert.DoesNotContain("Found us?", Play(["try", "small", _folder.Path, .. Firm]), StringComparison.Ordinal);

        Write(SmallScript.Greeting("all: [{ channel: web }, { visitor: client }]"));
        Assert.Contains("Found us?", Play(["try", "small", _folder.Path, "--channel", "web", "--visitor", "client", .. Firm]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wording_is_tried_by_its_name()
    {
        Write(SmallScript.WithVariants);

        Assert.Contains("What do you need?", Play(["try", "small/a", _folder.Path, .. Firm]), StringComparison.Ordinal);
        Assert.Contains("How can we help?", Play(["try", "small/b", _folder.Path, .. Firm]), StringComparison.Ordinal);
    }

    private void Write(string text) => File.WriteAllText(_folder.File("small.yaml"), text);

    private static string Play(string[] args, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        return Play(args, input);
    }

    private static string Play(string[] args, TextReader input)
    {
        using var said = new StringWriter { NewLine = "\n" };
        Assert.Equal(Verbs.Done, Verbs.OnScripts(args, new VerbConsole(input, said, said, Echoes: true)));
        return said.ToString();
    }

    /// <summary>Changes the files just before each "/again" is read.</summary>
    private sealed class ChangingReader(IEnumerable<string> lines, IEnumerable<Action> changes) : TextReader
    {
        private readonly Queue<string> _lines = new(lines);
        private readonly Queue<Action> _changes = new(changes);

        public override string? ReadLine()
        {
            if (!_lines.TryDequeue(out var line))
                return null;
            if (line == "/again")
                _changes.Dequeue()();
            return line;
        }
    }
}
