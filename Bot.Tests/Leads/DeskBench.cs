using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Host.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Leads;

/// <summary>The managers' desk on a real SQLite file, wired as in the host, on a Monday at noon in Riga.</summary>
internal sealed class DeskBench : IAsyncDisposable
{
    private static readonly Lazy<byte[]> Empty = new(Create);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"desk-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;
    private int _people;

    public DeskBench(string language = "en")
    {
        File.WriteAllBytes(_file, Empty.Value);
        Db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={_file}");
        Writer = new GroupCommit(Db, new GroupCommitOptions { MaxWaiting = 20_000 }, NoProbe.Instance);
        _services = Services(Db, language).BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        Anna = Add(new Manager("Anna", ManagerRole.Manager, 1001, Now));
        Boris = Add(new Manager("Boris", ManagerRole.Manager, 1002, Now));
        Head = Add(new Manager("Clara", ManagerRole.Head, 1003, Now));
    }

    /// <summary>Monday, 12:00 in Riga.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 30, 10, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Noon;
    public LeadsDb Db { get; }
    public GroupCommit Writer { get; }
    public Manager Anna { get; }
    public Manager Boris { get; }
    public Manager Head { get; }
    public ManagerDesk Desk => Get<ManagerDesk>();
    public RecordingVoice Voice => (RecordingVoice)Get<IVisitorChannel>();

    public static ServiceCollection Services(LeadsDb db, string language)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Firm:TimeZone"] = "Europe/Riga",
            ["Firm:Country"] = "LV",
            ["Firm:Language"] = language,
        }).Build());
        services.AddFirm();
        services.AddLeads();
        services.AddSingleton(db);
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<WaitingLeads>();
        services.AddSingleton<LostReplies>();
        services.AddSingleton<ChatEnd>();
        services.AddSingleton<VisitorVoice>();
        services.AddSingleton<IVisitorChannel, RecordingVoice>();
        services.AddSingleton<TurnQueries>();
        services.AddSingleton<FollowUpPlanner>();
        services.AddSingleton<CallAgain>();
        services.AddSingleton<RelayAgain>();
        return services;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<CommandAnswer> Say(Manager manager, string text) =>
        Writer.Run(null, (scope, token) => Desk.Execute(scope, manager, text, Now, token));

    public Task<CommandAnswer> Press(Manager manager, string data) =>
        Do(manager, ButtonData.Read(data, Now, Get<FirmProfile>().Hours)!);

    public Task<CommandAnswer> Do(Manager manager, ManagerCommand command) =>
        Writer.Run(null, (scope, token) => Desk.Execute(scope, manager, command, Now, token));

    public Lead Lead(int number)
    {
        using var db = Db.Open();
        return db.Leads.AsNoTracking().Include(l => l.Answers).Single(l => l.Number == number);
    }

    public List<T> All<T>()
        where T : class
    {
        using var db = Db.Open();
        return db.Set<T>().AsNoTracking().ToList();
    }

    public T Add<T>(T row)
        where T : class
    {
        using var db = Db.Open();
        db.Add(row);
        db.SaveChanges();
        return row;
    }

    /// <summary>A hot lead of a new visitor; <paramref name="change"/> may make it another.</summary>
    public int AddLead(Action<Lead>? change = null)
    {
        var person = ++_people;
        var visitor = Add(new Visitor("web", $"visitor-{person}", null, "site", Now));
        var conversation = Add(new Conversation(new ChatAddress("web", $"chat-{person}"), visitor.Id, "en", Now));
        var lead = new Lead(conversation.Id, "web", "site", Now);
        lead.Learn([
            new LeadAnswer(AnswerKeys.Product, "flat2", "Two-room flat", Now),
            new LeadAnswer(AnswerKeys.Budget, "100-150", "100–150 thousand", Now),
            new LeadAnswer(AnswerKeys.Authority, "self", "I decide", Now),
            new LeadAnswer(AnswerKeys.Timing, "now", "This month", Now),
        ]);
        lead.Reach(new Contact("John Smith", $"+3712900{person:0000}", person % 2 == 1, null), null, "Europe/Riga", Now);
        lead.Qualify(new Qualified(Temperature.Hot, [AnswerKeys.Timing, AnswerKeys.Authority], 80), Now);
        change?.Invoke(lead);
        Add(lead);
        using var db = Db.Open();
        var owning = db.Conversations.Single(c => c.Id == conversation.Id);
        owning.BelongTo(lead.Number);
        db.SaveChanges();
        return lead.Number;
    }

    /// <summary>A managers' group in which the lead's card hangs.</summary>
    public void HangCard(int number)
    {
        Add(new ManagersChat(new ChatAddress("telegram:7", "-100"), "Sales", null, Now));
        Add(new CardMessage(number, new ChatAddress("telegram:7", "-100"), "555"));
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
            File.Delete(file);
    }

    private static byte[] Create()
    {
        var file = Path.Combine(Path.GetTempPath(), $"desk-{Guid.NewGuid():N}.db");
        using (var db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=false").Open())
            db.Database.Migrate();
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        return bytes;
    }
}

/// <summary>A web visitor's ears.</summary>
internal sealed class RecordingVoice : IVisitorChannel
{
    public string Name => "web";

    public bool CanPush => false;

    public List<OutgoingMessage> Heard { get; } = [];

    public void Write(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now) =>
        scope.AfterCommit(() => Heard.Add(message));
}
