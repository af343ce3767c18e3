using Bot.Domain.Managers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ManagersChatConfiguration : IEntityTypeConfiguration<ManagersChat>
{
    public void Configure(EntityTypeBuilder<ManagersChat> builder)
    {
        builder.Property(c => c.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(c => c.ChatId).HasMaxLength(100).IsUnicode(false);
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Ignore(c => c.Address);
        builder.Ignore(c => c.IsGroup);
        builder.HasIndex(c => new { c.Channel, c.ChatId }).IsUnique().HasDatabaseName("IX_ManagersChats_OnePerChat");
    }
}
