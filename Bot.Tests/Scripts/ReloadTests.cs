using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Bot.Tests.Channels.Telegram;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Scripts;

public sealed class ReloadTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LinesLog _log = new();

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_good_new_version_is_taken_by_itself()
    {
        await using var host = await Start(settleMilliseconds: 50);
        var before = Catalog(host).InForce;

        Write(SmallScript.Asking("What may we do for you?"));
        await Until.True(() => Task.FromResult(Catalog(host).InForce != before), "the new version");

        var visitor = await WebVisitor.Come(host);
        Assert.Equal(["What may we do for you?"], await visitor.Heard());
        Assert.Contains(_log.Lines, l => l.StartsWith($"Information 1200 New dialog scripts are in force: small {Catalog(host).Start.Version}", StringComparison.Ordinal));
        await Until.True(async () => (await Journal(host, JournalEvent.ScriptsTaken)).SequenceEqual([$"small {Catalog(host).Start.Version}"]), "the journal");
    }

    [Fact]
    public async Task Files_are_read_only_once_they_rest()
    {
        await using var host = await Start();
        var watch = host.Services.GetRequiredService<ScriptWatch>();
        var before = Catalog(host).InForce;

        Write(SmallScript.Asking("Half of it"));
        var first = await watch.Look();
        Write(SmallScript.Asking("The whole of it!"));
        var second = await watch.Look();
        Assert.Same(before, Catalog(host).InForce);
        var third = await watch.Look();

        Assert.Equal((true, true, false), (first, second, third));
        Assert.NotSame(before, Catalog(host).InForce);
    }

    [Fact]
    public async Task A_bad_version_is_kept_out_loudly_and_told_once()
    {
        await using var host = await Start();
        await Bind(host);
        var before = Catalog(host).InForce;

        await Publish(host, SmallScript.Broken);
        await Publish(host, SmallScript.Broken + "\n");

        Assert.Same(before, Catalog(host).InForce);
        Assert.Equal(2, _log.Lines.Count(l => l.StartsWith("Error 1201 ", StringComparison.Ordinal)));
        Assert.Contains(_log.Lines, l => l.StartsWith("Error 1202 small.yaml:18: ", StringComparison.Ordinal));
        using var health = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var says = await health.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)health.StatusCode);
        Assert.Contains("in the new files, the version of ", says, StringComparison.Ordinal);
        Assert.Contains("\"Degraded\"", says, StringComparison.Ordinal);
        var notice = Assert.Single(await Notices(host));
        Assert.Contains("small.yaml:18:", notice, StringComparison.Ordinal);
        Assert.Single(await Journal(host, JournalEvent.ScriptsRefused));
    }

    [Fact]
    public async Task When_the_fault_is_mended_all_is_green_again()
    {
        await using var host = await Start();
        await Publish(host, SmallScript.Broken);
        Assert.NotNull(Catalog(host).Refused);

        await Publish(host, SmallScript.Text);

        Assert.Null(Catalog(host).Refused);
        Assert.Contains("\"Healthy\"", await host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_missing_mends_it_too()
    {
        await using var host = await Start();
        await Publish(host, SmallScript.HandingOver("guide.pdf"));
        Assert.Contains("guide.pdf", Assert.Single(Catalog(host).Refused!.Faults).Message, StringComparison.Ordinal);

        Directory.CreateDirectory(_folder.File("files"));
        Write("pdf", Path.Combine("files", "guide.pdf"));
        await Looks(host);

        Assert.Null(Catalog(host).Refused);
    }

    public static TheoryData<string, string> FilesThatWouldKill => new()
    {
        { SmallScript.Nested, "40 levels" },
        { SmallScript.Bomb, "write it out" },
    };

    [Theory]
    [MemberData(nameof(FilesThatWouldKill))]
    public async Task A_file_that_would_take_the_stack_or_the_processor_is_kept_out_like_any_other(string text, string words)
    {
        await using var host = await Start();
        var before = Catalog(host).InForce;

        await Publish(host, text);

        Assert.Same(before, Catalog(host).InForce);
        Assert.Contains(words, Assert.Single(Catalog(host).Refused!.Faults).Message, StringComparison.Ordinal);
        await Publish(host, SmallScript.Text);
        Assert.Null(Catalog(host).Refused);
    }

    [Fact]
    public async Task Without_the_start_script_the_old_ones_go_on()
    {
        await using var host = await Start();
        Delete("small.yaml");
        Write(SmallScript.Text.Replace("script: small", "script: other", StringComparison.Ordinal), "other.yaml");
        await Looks(host);

        Assert.Equal("small", Catalog(host).Start.Name);
        Assert.Contains("Dialogs:Start is \"small\", but the scripts are other", Assert.Single(Catalog(host).Refused!.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_whose_script_is_deleted_goes_on_in_the_start_script_with_its_answers()
    {
        Write(SmallScript.Text.Replace("script: small", "script: other\nstarts: { words: { en: [other matter], ru: [другое дело] } }", StringComparison.Ordinal), "other.yaml");
        await using var host = await Start();
        var visitor = await WebVisitor.Come(host);
        await visitor.Says("other matter");
        await visitor.Says("Buy");
        Assert.Contains("\"s\":\"other\"", await State(host), StringComparison.Ordinal);

        Delete("other.yaml");
        await Looks(host);
        await visitor.Says("Yes");

        Assert.EndsWith("What number shall we call?", (await visitor.Heard())[^1], StringComparison.Ordinal);
        var state = await State(host);
        Assert.Contains("\"s\":\"small\"", state, StringComparison.Ordinal);
        Assert.Contains("\"v\":\"buy\"", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_may_ask_for_every_channel_there_is()
    {
        await using var host = await Start();

        Assert.All(host.Services.GetServices<IVisitorChannel>(), c => Assert.Contains(c.Name, FirmProfile.Channels));
    }

    private async Task<HostUnderTest> Start(int settleMilliseconds = 60_000)
    {
        Write(SmallScript.Text);
        return await HostUnderTest.Start(new HostSetup
        {
            Settings = new Dictionary<string, string?>
            {
                ["Dialogs:Folder"] = _folder.Path,
                ["Dialogs:Start"] = "small",
                ["Dialogs:SettleMilliseconds"] = $"{settleMilliseconds}",
                ["Dialogs:WatchSeconds"] = settleMilliseconds > 1000 ? "3600" : "1",
                ["Logging:LogLevel:Bot.Host.Scripts"] = "Information",
            },
            Services = services => services.AddSingleton<ILoggerProvider>(_log),
        });
    }

    private void Write(string text, string name = "small.yaml") => File.WriteAllText(_folder.File(name), text);

    private void Delete(string name) => File.Delete(_folder.File(name));

    private Task Publish(HostUnderTest host, string text)
    {
        Write(text);
        return Looks(host);
    }

    private static async Task Looks(HostUnderTest host)
    {
        var watch = host.Services.GetRequiredService<ScriptWatch>();
        while (await watch.Look())
        {
        }
    }

    private static DialogCatalog Catalog(HostUnderTest host) => host.Services.GetRequiredService<DialogCatalog>();

    private static Task Bind(HostUnderTest host) => host.Storage.Run(null, (scope, _) =>
    {
        scope.Db.ManagersChats.Add(new ManagersChat(new ChatAddress("telegram:1", "-500"), "Managers", null, DateTimeOffset.UtcNow));
        return Task.CompletedTask;
    });

    private static async Task<List<string>> Notices(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await db.Outbox.Where(o => o.Kind == OutboxKind.Notice).Select(o => o.Payload).ToListAsync();
    }

    private static async Task<List<string>> Journal(HostUnderTest host, JournalEvent what)
    {
        await using var db = host.Db.Open();
        return await db.Journal.Where(j => j.What == what).Select(j => j.Detail).ToListAsync();
    }

    private static async Task<string> State(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await db.Conversations.Select(c => c.State).SingleAsync();
    }
}
