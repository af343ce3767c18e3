using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Bot.Host.Start;
using Bot.Tests.Bugs;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Erasure;

/// <summary>Who wants to be forgotten is: nothing in the database's files says who he was, and what is counted stays.</summary>
public sealed class EraseTests : IDisposable
{
    private const long Chat = 7_770_001_234;
    private const string Phone = "+12025550177";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#1")]
    [InlineData("1")]
    [InlineData("(202) 555-0177")]
    [InlineData("telegram:7770001234")]
    public async Task Nothing_in_the_files_says_who_it_was(string who)
    {
        await Play();
        Assert.All(Traces, trace => Assert.True(IsInFiles(trace), trace));

        var (code, said) = await Erase(who, "--yes");

        Assert.Equal(Verbs.Done, code);
        Assert.Contains("lead #1, 1 chat with", said, StringComparison.Ordinal);
        Assert.Equal([], Traces.Where(IsInFiles));
    }

    [Fact]
    public async Task What_is_counted_stays_and_nobody_else_is_touched()
    {
        await Play();

        await Erase("1", "--yes");

        await using var db = Db.Open();
        var lead = await db.Leads.Include(l => l.Answers).SingleAsync(l => l.Number == 1);
        Assert.Equal((LeadStage.Lost, LostReasons.Erased, Temperature.Hot, "ads"), (lead.Stage, lead.LostReason, lead.Temperature, lead.Source));
        Assert.Empty(lead.Answers);
        Assert.Equal(1, await db.Conversations.CountAsync(c => c.LeadNumber == 1));
        Assert.Empty(CardButtons.Verbs(lead));
        Assert.Equal(0, await db.FollowUps.CountAsync(f => f.Status == FollowUpStatus.Pending && f.LeadNumber == 1));
        Assert.Equal([OutboxKind.CardEdit], await db.Outbox.Where(o => o.LeadNumber == 1).Select(o => o.Kind).Distinct().ToListAsync());
        Assert.False(await db.Claims.AnyAsync(c => c.LeadNumber == 1 && c.EndedAt == null));
        var other = await db.Leads.Include(l => l.Answers).SingleAsync(l => l.Number == 2);
        Assert.Equal(("Bertram", true), (other.Name, other.IsOpen));
        Assert.True(await db.Transcript.AnyAsync(t => t.Text.Contains("Bertram")));
    }

    [Fact]
    public async Task A_deal_stays_a_deal_and_the_clients_card_is_blank()
    {
        await using (var stage = await Stage.Open(folder: _folder))
        {
            await Lead(stage, stage.Visitor(Chat, "Zenobia"), "Zenobia", Phone);
            var mary = stage.Manager(501, "Mary");
            await stage.SaysInGroup(mary, "/take 1");
            await stage.SaysInGroup(mary, "/won 1 500");
        }

        Assert.Contains("1 client card.", (await Erase(Phone, "--yes")).Said, StringComparison.Ordinal);

        await using var db = Db.Open();
        var lead = await db.Leads.SingleAsync();
        Assert.Equal((LeadStage.Won, 500m, (string?)null), (lead.Stage, lead.WonAmount, lead.LostReason));
        var client = await db.Clients.SingleAsync();
        Assert.Equal(((string?)null, (string?)null), (client.Name, client.Phone));
        Assert.Equal(0, await db.FollowUps.CountAsync(f => f.Status == FollowUpStatus.Pending));
        Assert.False(IsInFiles("Zenobia"));
    }

    [Fact]
    public async Task The_cards_are_rewritten_and_who_writes_again_is_a_stranger()
    {
        await using var api = await FakeBotApi.Start();
        await Play(api);
        await Erase("1", "--yes");

        await using var stage = await Stage.Open(at: TimeProvider.System.GetUtcNow(), folder: _folder, api: api);
        var card = api.MessagesTo(stage.Group.Id).First(m => m.Text.Contains("#1", StringComparison.Ordinal));
        Assert.Equal("🔥 #1 · hot lead\nErased on request of the person it was about", card.Text);
        Assert.Empty(card.Buttons);

        var mary = stage.Manager(501, "Mary");
        await stage.SaysInGroup(mary, "/status 1 new");
        Assert.Contains("#1 was erased on request", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await stage.SaysInGroup(mary, "/lead 1");
        Assert.Contains("Erased on request", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);

        await stage.Says(stage.Visitor(Chat, "Zenobia"), "/start");
        Assert.Contains("What would you like", stage.LastIn(Chat), StringComparison.Ordinal);
        Assert.Equal(3, await Count(db => db.Visitors));
    }

    [Fact]
    public async Task A_page_that_was_left_open_begins_anew_where_it_stands()
    {
        JsonObject seat;
        string path, watermark;
        await using (var host = await HostUnderTest.Start(new HostSetup { Folder = _folder }))
        {
            seat = await Call(host, HttpMethod.Post, "/chat/token", "", new { language = "en" });
            path = $"/v3/directline/conversations/{seat["conversationId"]}/activities";
            await Call(host, HttpMethod.Post, "/v3/directline/conversations", Token(seat), new { });
            foreach (var text in (string[])["Buy a flat", "€100,000–200,000", "I do", "As soon as possible", "Yes, that's fine", "Zenobia", Phone])
                await Call(host, HttpMethod.Post, path, Token(seat), new { type = "message", text, from = new { id = "u" } });
            watermark = (string)(await Call(host, HttpMethod.Get, path, Token(seat), null))["watermark"]!;
        }

        await Erase(Phone, "--yes");

        Assert.False(IsInFiles("Zenobia"));
        await using var again = await HostUnderTest.Start(new HostSetup { Folder = _folder });
        await Call(again, HttpMethod.Post, path, Token(seat), new { type = "message", text = "Hello", from = new { id = "u" } });
        var heard = (await Call(again, HttpMethod.Get, $"{path}?watermark={watermark}", Token(seat), null))["activities"]!.AsArray();
        Assert.Contains(heard, a => ((string?)a!["text"])?.Contains("What would you like", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_erased()
    {
        await Play();

        var (code, said) = await Erase("1");

        Assert.Equal(Verbs.Wrong, code);
        Assert.EndsWith("This cannot be undone. Type erase to go on: Nothing was erased.\n", said, StringComparison.Ordinal);
        Assert.All(Traces, trace => Assert.True(IsInFiles(trace), trace));
    }

    [Fact]
    public async Task Who_reads_the_file_meanwhile_is_told_of_and_the_same_command_empties_the_log_afterwards()
    {
        await Play();
        await using (var reader = new SqliteConnection($"Data Source={_folder.File("leads.db")};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var read = reader.CreateCommand();
            read.CommandText = "BEGIN; SELECT COUNT(*) FROM Leads";
            await read.ExecuteScalarAsync();

            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Erase(Phone, "--yes"));
            Assert.Contains("another program reads the file", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => Erase(Phone, "--yes"));
        Assert.Equal([], Traces.Where(IsInFiles));
    }

    [Fact]
    public async Task While_a_host_runs_on_the_file_nothing_is_erased()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Folder = _folder });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Erase("1", "--yes"));

        Assert.Contains("in use by another ChatLeads", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99", "Nothing is kept of 99")]
    [InlineData("+1 202 555 0999", "Nothing is kept of")]
    [InlineData("nobody@example.com", "Nothing is kept of")]
    [InlineData("Zenobia", "is no lead, telephone number or e-mail address; expected for example 42")]
    public async Task Who_is_not_found_is_told_of(string who, string told)
    {
        await using (await HostUnderTest.Start(new HostSetup { Folder = _folder }))
        {
        }

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Erase(who, "--yes"));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Traces => ["Zenobia", "2025550177", "7770001234", "my cousin Quillan", "a purple house", "moved to Yonkers"];

    private LeadsDb Db => new(DatabaseProvider.Sqlite, $"Data Source={_folder.File("leads.db")};Pooling=False");

    private async Task Play(FakeBotApi? api = null)
    {
        await using var stage = await Stage.Open(folder: _folder, api: api);
        var (zenobia, mary) = (stage.Visitor(Chat, "Zenobia"), stage.Manager(501, "Mary"));
        await Lead(stage, zenobia, "Zenobia", Phone);
        await Lead(stage, stage.Visitor(1002, "Bertram"), "Bertram", "+12025550188");
        await stage.Says(zenobia, "I dream of a purple house");
        foreach (var command in (string[])["/take 1", "/note 1 Ask my cousin Quillan", "/find Zenobia", "/lead 1", "/lost 1 moved to Yonkers"])
            await stage.SaysInGroup(mary, command);
        // Opened once more, so that it is open when it is erased; its reason stays in the journal.
        await stage.SaysInGroup(mary, "/status 1 new");
    }

    private static async Task Lead(Stage stage, FakeUser visitor, string name, string phone)
    {
        await stage.Says(visitor, "/start ads");
        foreach (var answer in (string[])["Buy a flat", "€100,000–200,000", "I do", "As soon as possible", "Yes, that's fine"])
            await stage.Presses(visitor, answer);
        await stage.Says(visitor, name);
        await stage.Act($"{name} shares the contact", () => visitor.SharesContact(phone));
        await stage.Presses(visitor, "As soon as possible");
    }

    private async Task<(int Code, string Said)> Erase(params string[] args)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        using var nothing = new StringReader("");
        var code = await EraseVerb.Run(["erase", .. args, $"--ConnectionStrings:Leads=Data Source={_folder.File("leads.db")}", "--Firm:Country=US", "--Logging:LogLevel:Default=Error"],
            new VerbConsole(nothing, said, said, Echoes: true));
        return (code, said.ToString());
    }

    private static string Token(JsonObject seat) => (string)seat["token"]!;

    private static async Task<JsonObject> Call(HostUnderTest host, HttpMethod method, string path, string token, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await host.Http.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    private bool IsInFiles(string words) => Directory.GetFiles(_folder.Path).Any(file => Contains(file, Encoding.UTF8.GetBytes(words)));

    private static bool Contains(string file, byte[] words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(words) >= 0;
    }

    private async Task<int> Count<T>(Func<LeadsDbContext, IQueryable<T>> rows)
    {
        await using var db = Db.Open();
        return await rows(db).CountAsync();
    }
}
