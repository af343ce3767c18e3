using Bot.Domain.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class CardMessageConfiguration : IEntityTypeConfiguration<CardMessage>
{
    public void Configure(EntityTypeBuilder<CardMessage> builder)
    {
        builder.Property(c => c.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(c => c.ChatId).HasMaxLength(100).IsUnicode(false);
        builder.Property(c => c.MessageId).HasMaxLength(40).IsUnicode(false);
        builder.HasIndex(c => c.LeadNumber).HasDatabaseName("IX_CardMessages_OfLead");
        builder.HasIndex(c => new { c.Channel, c.ChatId, c.MessageId }).IsUnique().HasDatabaseName("IX_CardMessages_ByMessage");
    }
}
