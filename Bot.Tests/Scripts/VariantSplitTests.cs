using Bot.Domain.Journal;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scripts;

public sealed class VariantSplitTests
{
    [Fact]
    public async Task Visitors_are_split_and_each_beginning_is_counted_once()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("small.yaml"), SmallScript.WithVariants);
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?> { ["Dialogs:Folder"] = folder.Path, ["Dialogs:Start"] = "small" } });

        var asked = new List<string>();
        for (var i = 0; i < 24; i++)
        {
            var visitor = await WebVisitor.Come(host);
            await visitor.Says("Buy");
            await visitor.Says("Yes");
            asked.Add((await visitor.Heard())[0]);
        }

        var begun = await Begun(host);
        Assert.Equal(24, begun.Count);
        Assert.Equal(asked.Count(a => a == "How can we help?"), begun.Count(b => b == "small/b"));
        Assert.InRange(begun.Count(b => b == "small/b"), 2, 22);
    }

    [Fact]
    public async Task A_script_without_variants_writes_nothing()
    {
        await using var host = await HostUnderTest.Start();
        await (await WebVisitor.Come(host)).Says("Buy a flat");

        Assert.Empty(await Begun(host));
    }

    private static async Task<List<string>> Begun(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await db.Journal.Where(j => j.What == JournalEvent.DialogBegan).Select(j => j.Detail).ToListAsync();
    }
}
