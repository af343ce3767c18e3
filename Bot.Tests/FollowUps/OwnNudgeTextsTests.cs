using Bot.Host.FollowUps;
using Bot.Host.Start;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.FollowUps;

/// <summary>The owner's own words in <c>FollowUps:Folder</c>.</summary>
public sealed class OwnNudgeTextsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_replace_the_shipped_ones_key_by_key_and_language_by_language()
    {
        Write("en.yaml", "# ours\nnudge.first: \"Shall we go on?\"\nnudge.mute: Leave me alone\n");
        var texts = new NudgeTexts(Options.Create(new FollowUpOptions { Folder = _folder.Path }));

        Assert.Equal("Shall we go on?", texts["en", "nudge.first"]);
        Assert.Equal(NudgeTexts.Shipped["en", "nudge.second"], texts["en", "nudge.second"]);
        Assert.Equal(NudgeTexts.Shipped["ru", "nudge.first"], texts["ru", "nudge.first"]);
        Assert.True(new NudgeButtons(texts).IsMute("leave me alone", "en"));
        Assert.Equal("Leave me alone", new NudgeButtons(texts).In("en")[1][0].Text);
    }

    [Fact]
    public async Task A_silent_visitor_reads_them()
    {
        Write("en.yaml", "nudge.first: \"Shall we go on?\"\n");
        await using var stage = await Scenarios.Stage.Open(new Dictionary<string, string?> { ["FollowUps:Folder"] = _folder.Path });
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 minutes of silence");

        Assert.Equal("Shall we go on?", stage.Api.MessagesTo(1001)[^1].Text);
    }

    [Theory]
    [InlineData("en.yaml", "nudge.first: ok\nnudge.frist: Hi", "en.yaml:2: nudge.frist: is no text of a reminder; the keys are nudge.first, nudge.second")]
    [InlineData("en.yaml", "nudge.first: Hello {name}", "en.yaml:1: nudge.first: nothing is filled in for {name}; take it out of the text.")]
    [InlineData("en.yaml", "nudge.first: \" \"", "en.yaml:1: nudge.first: the text is empty; write one, or delete the line")]
    [InlineData("en.yaml", "nudge.mute: an answer that is far too long to fit on a button", "en.yaml:1: nudge.mute: the text has 49 characters, at most 40 fit; make it shorter.")]
    [InlineData("en.yaml", "nudge.first: a\nnudge.first: b", "en.yaml:2: nudge.first: stands twice in the file; keep one.")]
    [InlineData("en.yaml", "nudge.first:\n  deeper: a", "each line must be a key and a text, such as nudge.first:")]
    [InlineData("English.yaml", "nudge.first: a", "English.yaml:1: the name must be a language's two letters; for example en.yaml.")]
    public void What_is_wrong_is_told_with_file_line_key_and_remedy_and_the_host_does_not_start(string file, string content, string fault)
    {
        Write(file, content);

        var error = Assert.ThrowsAny<Exception>(() => HostProgram.Build([$"--FollowUps:Folder={_folder.Path}"]));

        Assert.Contains(fault, StartFaults.Describe(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() => Assert.Contains(
        "which does not exist; leave it empty for the shipped texts.",
        StartFaults.Describe(Assert.ThrowsAny<Exception>(() => HostProgram.Build(["--FollowUps:Folder=no/such/folder"]))), StringComparison.Ordinal);

    private void Write(string file, string content) => File.WriteAllText(_folder.File(file), content);
}
