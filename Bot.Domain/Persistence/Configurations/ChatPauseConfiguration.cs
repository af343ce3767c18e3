using Bot.Domain.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ChatPauseConfiguration : IEntityTypeConfiguration<ChatPause>
{
    public void Configure(EntityTypeBuilder<ChatPause> builder)
    {
        builder.HasKey(p => new { p.Channel, p.ChatId });
        builder.Property(p => p.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(p => p.ChatId).HasMaxLength(100).IsUnicode(false);
    }
}
