using Bot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Property(c => c.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(c => c.ChatId).HasMaxLength(100).IsUnicode(false);
        builder.Property(c => c.Language).HasMaxLength(10).IsUnicode(false);
        builder.Property(c => c.TimeZone).HasMaxLength(60).IsUnicode(false);
        builder.Property(c => c.Source).HasMaxLength(200);
        builder.Property(c => c.Step).HasMaxLength(60);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Address);
        builder.HasIndex(c => new { c.Channel, c.ChatId }).IsUnique().HasDatabaseName("IX_Conversations_OnePerChat");
        builder.HasOne<Visitor>().WithMany().HasForeignKey(c => c.VisitorId).OnDelete(DeleteBehavior.Restrict);
    }
}
