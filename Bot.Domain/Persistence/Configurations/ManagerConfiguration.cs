using Bot.Domain.Managers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ManagerConfiguration : IEntityTypeConfiguration<Manager>
{
    public void Configure(EntityTypeBuilder<Manager> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(100);
        builder.Property(m => m.Username).HasMaxLength(Manager.LongestUsername).IsUnicode(false);
        builder.Ignore(m => m.MayActForOthers);
        builder.HasIndex(m => m.TelegramUserId).IsUnique().HasFilter("TelegramUserId IS NOT NULL").HasDatabaseName("IX_Managers_ByTelegramUser");
    }
}
