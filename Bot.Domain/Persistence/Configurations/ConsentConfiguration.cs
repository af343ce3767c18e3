using Bot.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.Property(c => c.TextVersion).HasMaxLength(100);
        builder.HasIndex(c => c.ConversationId).HasDatabaseName("IX_Consents_OfConversation");
    }
}
