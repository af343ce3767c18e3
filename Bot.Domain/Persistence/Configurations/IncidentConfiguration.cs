using Bot.Domain.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.Property(i => i.Kind).HasMaxLength(40).IsUnicode(false);
        builder.HasIndex(i => i.LeadNumber).HasFilter("ClosedAt IS NULL").HasDatabaseName("IX_Incidents_Open");
    }
}
