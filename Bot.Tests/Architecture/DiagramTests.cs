using Bot.Domain.Leads;
using Bot.Tests.Dialogs;
using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

/// <summary>Keeps docs/diagrams true to the machines they are drawn from. APPROVE_DIAGRAMS=1 writes them anew.</summary>
public class DiagramTests
{
    [Fact]
    public void The_leads_lifecycle_is_drawn_as_it_is() => Matches("lead-lifecycle.md", "The life of a lead",
        "Which trigger leads from which stage to which; drawn from `LeadLifecycle`. What is not drawn is refused, with what would be possible.",
        LeadLifecycle.Diagram());

    public static TheoryData<string> Names => [.. Shipped.All.All.Select(s => s.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_shipped_dialogs_are_drawn_as_they_are(string name)
    {
        Assert.True(Shipped.All.TryGet(name, out var script));
        Matches($"dialog-{name}.md", $"The shipped dialog \"{name}\"",
            $"Steps, ways and commands of `{name}.yaml`; drawn from the machine that the script becomes. The same by `dotnet run --project Bot.Host -- chart {name}`.",
            script.Chart());
    }

    private static void Matches(string file, string title, string about, string diagram)
    {
        var path = Repository.PathTo("docs", "diagrams", file);
        var drawn = $"# {title}\n\n{about} Generated: `APPROVE_DIAGRAMS=1 dotnet test --filter DiagramTests`.\n\n```mermaid\n{diagram.ReplaceLineEndings("\n").TrimEnd('\n')}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE_DIAGRAMS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, drawn);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == drawn,
            $"docs/diagrams/{file} is not what the code says. If the change is meant, run: APPROVE_DIAGRAMS=1 dotnet test --filter DiagramTests");
    }
}
