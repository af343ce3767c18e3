using Bot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class VisitorConfiguration : IEntityTypeConfiguration<Visitor>
{
    public void Configure(EntityTypeBuilder<Visitor> builder)
    {
        builder.Property(v => v.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(v => v.ExternalId).HasMaxLength(100).IsUnicode(false);
        builder.Property(v => v.DisplayName).HasMaxLength(200);
        builder.Property(v => v.FirstSource).HasMaxLength(200);
        builder.HasIndex(v => new { v.Channel, v.ExternalId }).IsUnique().HasDatabaseName("IX_Visitors_OnePerPerson");
    }
}
