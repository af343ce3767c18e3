using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

/// <summary>Keeps the table of docs/architecture.md: which place may touch what.</summary>
public sealed partial class DependencyTests
{
    [Theory]
    [InlineData("Bot.Domain", "Bot.Domain/Persistence", @"EntityFrameworkCore|Microsoft\.Extensions|ILogger|System\.IO\b|HttpClient|UtcNow|DateTimeOffset\.Now|TimeProvider|DateTime\.Now", "the domain knows no storage, log, clock or I/O")]
    [InlineData("Bot.Domain/Persistence", "", @"using Bot\.Dialogs|using Bot\.Host|System\.Net\.Http|AspNetCore", "persistence knows the domain and EF Core alone")]
    [InlineData("Bot.Dialogs", "", @"EntityFrameworkCore|using Bot\.Host|using Bot\.Domain\.Persistence|\basync\b|\bawait\b|UtcNow|DateTimeOffset\.Now|DateTime\.Now|TimeProvider|Random\b|Guid\.NewGuid|ILogger|HttpClient|\bTelegram\b", "dialogs are pure and synchronous, without clock, chance, I/O or channel names")]
    [InlineData("Bot.Host/Channels", "", @"LeadsDbContext|scope\.Db\b|\.Db\.Set|using Microsoft\.EntityFrameworkCore", "channels go through the slices' entry points")]
    [InlineData("Bot.Host/Channels/Web", "", @"using Telegram\.|Channels\.Telegram", "one channel does not know another")]
    [InlineData("Bot.Host/Channels/Telegram", "", @"Channels\.Web", "one channel does not know another")]
    public void A_place_touches_only_what_it_may(string folder, string except, string forbidden, string because)
    {
        var pattern = new Regex(forbidden);
        var found = new List<string>();
        foreach (var file in Repository.Sources(folder).Where(f => except.Length == 0 || !f.StartsWith(except + "/", StringComparison.Ordinal)))
        {
            var number = 0;
            foreach (var line in File.ReadLines(Repository.PathTo(file.Split('/'))))
            {
                number++;
                if (!IsComment(line) && pattern.IsMatch(line))
                    found.Add($"{file}:{number}: {line.Trim()}");
            }
        }

        Assert.True(found.Count == 0, $"{because}:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Slices_outside_the_channels_know_no_channel_types()
    {
        var found = Repository.Sources("Bot.Host")
            .Where(f => !f.StartsWith("Bot.Host/Channels/", StringComparison.Ordinal) && !f.StartsWith("Bot.Host/Start/", StringComparison.Ordinal)
                && !f.StartsWith("Bot.Host/Health/", StringComparison.Ordinal))
            .Where(f => ChannelTypes().IsMatch(File.ReadAllText(Repository.PathTo(f.Split('/')))))
            .ToList();

        Assert.True(found.Count == 0, "only channels, start and health name a channel's types:\n" + string.Join('\n', found));
    }

    [Theory]
    [InlineData("Bot.Domain", new[] { "Bot.Dialogs", "Bot.Host", "Telegram.Bot", "Microsoft.Bot.Builder", "YamlDotNet" })]
    [InlineData("Bot.Dialogs", new[] { "Bot.Host", "Telegram.Bot", "Microsoft.Bot.Builder", "Microsoft.EntityFrameworkCore" })]
    public void A_project_references_only_what_it_may(string name, string[] forbidden)
    {
        var references = System.Reflection.Assembly.Load(name).GetReferencedAssemblies().Select(a => a.Name);

        Assert.DoesNotContain(references, reference => forbidden.Contains(reference));
    }

    [Fact]
    public void EF_Core_is_a_compile_error_in_the_dialogs()
    {
        var project = File.ReadAllText(Repository.PathTo("Bot.Domain", "Bot.Domain.csproj"));

        Assert.All(EfReferences().Matches(project), match => Assert.Contains("PrivateAssets", match.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_stays_a_table_of_contents() =>
        Assert.InRange(File.ReadLines(Repository.PathTo("Bot.Host", "Program.cs")).Count(), 1, 60);

    [Fact]
    public void No_file_is_longer_than_the_house_allows()
    {
        var long_ = new[] { "Bot.Domain", "Bot.Dialogs", "Bot.Host", "Bot.Tests", "StandIns" }.SelectMany(Repository.Sources)
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: File.ReadLines(Repository.PathTo(f.Split('/'))).Count()))
            .Where(f => f.Lines > 300).ToList();

        Assert.True(long_.Count == 0, "files stop at 300 lines:\n" + string.Join('\n', long_));
    }

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"using (Telegram\.Bot|Bot\.Host\.Channels)")]
    private static partial Regex ChannelTypes();

    [GeneratedRegex(@"<PackageReference Include=""(Microsoft\.EntityFrameworkCore|Microsoft\.Data)[^>]*>")]
    private static partial Regex EfReferences();
}
