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
        builder.HasIndex(o => o.Id).HasFilter("Status IN ('Pending','Leased')").HasDatabaseName("IX_Outbox_Open");
        builder.HasIndex(o => new { o.LeadNumber, o.Kind }).HasFilter("LeadNumber IS NOT NULL").HasDatabaseName("IX_Outbox_OfLead");
    }
}
