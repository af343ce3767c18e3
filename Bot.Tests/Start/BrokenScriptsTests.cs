using Bot.Tests.Scripts;
using Bot.Tests.Support;

namespace Bot.Tests.Start;

public sealed class BrokenScriptsTests
{
    [Fact]
    public async Task The_host_refuses_to_start_and_tells_every_fault()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("small.yaml"), SmallScript.Broken);
        await File.WriteAllTextAsync(folder.File("other.yaml"), "- 1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            HostProcess.Start(folder.File("leads.db"), null, new Dictionary<string, string> { ["Dialogs__Folder"] = folder.Path }));

        Assert.Contains("ChatLeads cannot start:", error.Message, StringComparison.Ordinal);
        Assert.Contains("  - small.yaml:9: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("  - small.yaml:18: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("  - other.yaml:1: ", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("leads.db")));
    }
}
