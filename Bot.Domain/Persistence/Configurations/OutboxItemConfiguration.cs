using Bot.Domain.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class OutboxItemConfiguration : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(o => o.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(o => o.ChatId).HasMaxLength(100).IsUnicode(false);
        builder.Property(o => o.ExternalId).HasMaxLength(40).IsUnicode(false);
        builder.Property(o => o.Error).HasMaxLength(300);
        // SQLite uses a filtered index only for a query that has the very same condition.
        builder.HasIndex(o => new { o.Precedence, o.Id }).HasFilter("Status = 'Pending'").HasDatabaseName("IX_Outbox_Pending");
        builder.HasIndex(o => o.LeaseUntil).HasFilter("Status = 'Leased'").HasDatabaseName("IX_Outbox_Leased");
        builder.HasIndex(o => new { o.LeadNumber, o.Kind }).HasFilter("LeadNumber IS NOT NULL").HasDatabaseName("IX_Outbox_OfLead");
    }
}
