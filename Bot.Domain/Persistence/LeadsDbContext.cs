using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Microsoft.EntityFrameworkCore;

namespace Bot.Domain.Persistence;

/// <summary>
/// All that ChatLeads remembers. One class a provider derives from it, because each has migrations of its own.
/// Scoped, not thread-safe. Writes go through <see cref="GroupCommit"/>; a context of one's own is for reading.
/// </summary>
public abstract class LeadsDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Visitor> Visitors => Set<Visitor>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<TranscriptEntry> Transcript => Set<TranscriptEntry>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Manager> Managers => Set<Manager>();
    public DbSet<ManagersChat> ManagersChats => Set<ManagersChat>();
    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();
    public DbSet<DeskSession> DeskSessions => Set<DeskSession>();
    public DbSet<AppSecret> AppSecrets => Set<AppSecret>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();
    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();
    public DbSet<CardMessage> CardMessages => Set<CardMessage>();
    public DbSet<ChatPause> ChatPauses => Set<ChatPause>();
    public DbSet<Incident> Incidents => Set<Incident>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LeadsDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30).AreUnicode(false);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }
}

/// <summary>ChatLeads on an embedded SQLite file.</summary>
public sealed class SqliteLeadsDbContext(DbContextOptions<SqliteLeadsDbContext> options) : LeadsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot compare DateTimeOffset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }
}

/// <summary>ChatLeads on SQL Server, where several hosts may share one database.</summary>
public sealed class SqlServerLeadsDbContext(DbContextOptions<SqlServerLeadsDbContext> options) : LeadsDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // A site may call one visitor "anna" and another "Anna"; the server's own collation would take them for one.
        modelBuilder.Entity<Visitor>().Property(v => v.ExternalId).UseCollation("Latin1_General_100_BIN2");
        // Only where several hosts lease does one ask for the earlier messages of a chat; it covers the question, so that
        // the lock taken to answer it lies on this index alone.
        modelBuilder.Entity<OutboxItem>().HasIndex(o => new { o.Channel, o.ChatId, o.Id })
            .IncludeProperties(o => new { o.Precedence, o.Status, o.LeaseToken, o.NotBefore })
            .HasFilter("Status IN ('Pending', 'Leased')").HasDatabaseName("IX_Outbox_InTurn");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(3);
    }
}
