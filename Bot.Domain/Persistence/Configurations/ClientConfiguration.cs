using Bot.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.Phone).HasMaxLength(16).IsUnicode(false);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.HasIndex(c => c.Phone).HasDatabaseName("IX_Clients_ByPhone");
    }
}
