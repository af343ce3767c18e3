using System.Text;
using Bot.Dialogs;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Scripts;

public sealed class ScriptFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private ScriptFolder Scripts => ScriptFolder.At(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Scripts_and_their_languages_are_read_and_nothing_else()
    {
        Write("small.yaml", "a");
        Write("ru/small.yaml", "b");
        foreach (var other in new[] { "notes.txt", ".hidden.yaml", "RU/small.yaml", "archive/old.yaml", "files/price.yaml" })
            Write(other, "c");

        Assert.Equal([new ScriptSource("ru/small.yaml", "b"), new ScriptSource("small.yaml", "a")], Scripts.Read().Sources);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_the_rest()
    {
        Write("small.yaml", SmallScript.Broken);
        Write("large.yaml", new string('#', ScriptFolder.MaxFileBytes + 1));
        Write("other.yml", "a");
        File.WriteAllBytes(Path.Combine(_folder.Path, "old.yaml"), Encoding.Latin1.GetBytes("script: caf\u00e9"));

        var faults = Examine().Faults;

        Assert.Contains(faults, f => f.File == "large.yaml" && f.Message.Contains("at most 1048576 are read", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.File == "other.yml" && f.Message.Contains("rename", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.File == "old.yaml" && f.Message.Contains("not UTF-8", StringComparison.Ordinal));
        Assert.Contains(faults, f => f is { File: "small.yaml", Line: 18 });
        Assert.Equal(faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line), faults);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_is_empty_is_a_fault()
    {
        Assert.Contains("no script in this folder", Assert.Single(Examine().Faults).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Single(ScriptFolder.At(Path.Combine(_folder.Path, "gone")).Examine(Firm()).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_files_than_allowed_are_a_fault()
    {
        for (var i = 0; i <= ScriptFolder.MaxFiles; i++)
            Write($"s{i:000}.yaml", "");

        var (sources, faults) = Scripts.Read();

        Assert.Equal(ScriptFolder.MaxFiles, sources.Count);
        Assert.Contains("501 files; at most 500", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_handed_over_must_lie_there()
    {
        Write("small.yaml", SmallScript.HandingOver("guide.pdf"));

        var missing = Assert.Single(Examine().Faults);
        Write("files/guide.pdf", "pdf");

        Assert.Equal(("small.yaml", 20), (missing.File, missing.Line));
        Assert.Contains("There is no \"guide.pdf\"", missing.Message, StringComparison.Ordinal);
        Assert.Empty(Examine().Faults);
    }

    [Fact]
    public void The_fingerprint_follows_what_is_written()
    {
        Write("small.yaml", "a");
        var first = Scripts.Fingerprint();
        Write("notes.txt", "a");
        var beside = Scripts.Fingerprint();
        Write("small.yaml", "ab");

        Assert.Equal(first, beside);
        Assert.NotEqual(first, Scripts.Fingerprint());
    }

    [Fact]
    public void The_shipped_scripts_have_no_fault() => Assert.Empty(ScriptFolder.Shipped.Examine(Firm()).Faults);

    private ScriptCheck Examine() => Scripts.Examine(Firm());

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static FirmProfile Firm() => new(Options.Create(new FirmOptions()));
}
