using Bot.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(f => f.Subject).HasMaxLength(40).IsUnicode(false);
        builder.Property(f => f.Reason).HasMaxLength(60);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => new { f.Subject, f.Kind, f.Seq }).IsUnique().HasDatabaseName("IX_FollowUps_OnePerSubjectKindAndSeq");
        builder.HasIndex(f => f.DueAt).HasFilter("Status = 'Pending'").HasDatabaseName("IX_FollowUps_Due");
        builder.HasIndex(f => f.ConversationId).HasDatabaseName("IX_FollowUps_OfConversation");
    }
}
