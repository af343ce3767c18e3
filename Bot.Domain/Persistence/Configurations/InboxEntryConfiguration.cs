using Bot.Domain.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class InboxEntryConfiguration : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("Inbox");
        builder.HasKey(i => new { i.Channel, i.ExternalId });
        builder.Property(i => i.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(i => i.ExternalId).HasMaxLength(140).IsUnicode(false);
        builder.Property(i => i.ChatId).HasMaxLength(100).IsUnicode(false);
        builder.Property(i => i.Error).HasMaxLength(500);
        builder.HasIndex(i => i.NextTryAt).HasFilter("Status = 'Parked'").HasDatabaseName("IX_Inbox_Parked");
        builder.HasIndex(i => i.ReceivedAt, "IX_Inbox_Dead").HasFilter("Status = 'Dead'");
        builder.HasIndex(i => i.ReceivedAt, "IX_Inbox_ForPurge");
    }
}
