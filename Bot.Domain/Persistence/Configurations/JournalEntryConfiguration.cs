using Bot.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.Property(j => j.Actor).HasMaxLength(60);
        builder.Property(j => j.Detail).HasMaxLength(500);
        builder.HasIndex(j => j.LeadNumber).HasDatabaseName("IX_Journal_OfLead");
        builder.HasIndex(j => new { j.What, j.At }).HasDatabaseName("IX_Journal_ForReports");
    }
}
