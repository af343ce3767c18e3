using Bot.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Domain.Persistence.Configurations;

internal sealed class LeadAnswerConfiguration : IEntityTypeConfiguration<LeadAnswer>
{
    public void Configure(EntityTypeBuilder<LeadAnswer> builder)
    {
        builder.ToTable("LeadAnswers");
        builder.HasKey(a => new { a.LeadNumber, a.Key });
        builder.Property(a => a.Key).HasMaxLength(60);
        builder.Property(a => a.Value).HasMaxLength(4000);
        builder.Property(a => a.Text).HasMaxLength(4000);
    }
}
