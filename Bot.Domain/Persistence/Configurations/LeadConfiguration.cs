using Bot.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedOnAdd();
        builder.Property(l => l.Channel).HasMaxLength(40).IsUnicode(false);
        builder.Property(l => l.Source).HasMaxLength(200);
        builder.Property(l => l.TemperatureBecause).HasMaxLength(200);
        builder.Property(l => l.Product).HasMaxLength(60);
        builder.Property(l => l.Name).HasMaxLength(100);
        builder.Property(l => l.Phone).HasMaxLength(16).IsUnicode(false);
        builder.Property(l => l.Email).HasMaxLength(254);
        builder.Property(l => l.TimeZone).HasMaxLength(60).IsUnicode(false);
        builder.Property(l => l.LostReason).HasMaxLength(200);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Ignore(l => l.Contact);
        builder.Ignore(l => l.IsOpen);
        builder.Ignore(l => l.MayWriteLaterSince);
        builder.HasIndex(l => l.StableId).IsUnique().HasDatabaseName("IX_Leads_StableId");
        builder.HasIndex(l => l.ConversationId).IsUnique().HasFilter("ClosedAt IS NULL").HasDatabaseName("IX_Leads_OneOpenPerConversation");
        builder.HasIndex(l => new { l.Phone, l.Product }).IsUnique().HasFilter("ClosedAt IS NULL AND Phone IS NOT NULL")
            .HasDatabaseName("IX_Leads_OneOpenPerPersonAndProduct");
        builder.HasIndex(l => new { l.Stage, l.Temperature, l.WaitingSince }).HasDatabaseName("IX_Leads_ForList");
        builder.HasIndex(l => new { l.OwnerId, l.Stage }).HasDatabaseName("IX_Leads_OfOwner");
        builder.HasIndex(l => l.CreatedAt).HasDatabaseName("IX_Leads_ByDay");
        builder.HasMany(l => l.Answers).WithOne().HasForeignKey(a => a.LeadNumber).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(l => l.Answers).HasField("_answers").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
