using System.Globalization;
using Bot.Domain.Persistence;
using Bot.Host.Erasure;
using Bot.Host.Firm;
using Bot.Host.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>"erase": shows what is kept of a person and, once that is confirmed, takes it out of the database.</summary>
internal static class EraseVerb
{
    private const string Confirmation = "erase";

    /// <exception cref="ArgumentException">It does not say who is meant, or nothing is kept of him.</exception>
    /// <exception cref="InvalidOperationException">The database cannot be opened, or a host runs on its file.</exception>
    public static async Task<int> Run(string[] args, VerbConsole console)
    {
        var words = args.Skip(1).Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (words.Count != 1)
            throw new ArgumentException($"\"erase\" takes one lead, phone number, e-mail address or Telegram user; one of several words stands in quotes.\n\n{Verbs.Help}");
        await using var app = HostProgram.Build([.. args.Skip(1).Where(a => a.StartsWith("--", StringComparison.Ordinal) && a != "--yes")]);
        var sought = PersonSought.Parse(words[0], app.Services.GetRequiredService<IOptions<FirmOptions>>().Value.Country);
        await app.Services.GetRequiredService<DatabaseStart>().Run(CancellationToken.None);
        var leadsDb = app.Services.GetRequiredService<LeadsDb>();
        var traces = await Find(leadsDb, sought);
        var forgetting = app.Services.GetRequiredService<Forgetting>();
        if (traces.IsEmpty)
        {
            await forgetting.EmptyLog(CancellationToken.None);
            throw new ArgumentException($"Nothing is kept of {words[0]}.");
        }

        await console.Out.WriteLineAsync(Describe(traces));
        if (!args.Contains("--yes") && !await IsConfirmed(console))
        {
            await console.Out.WriteLineAsync("Nothing was erased.");
            return Verbs.Wrong;
        }

        await forgetting.Forget(traces, CancellationToken.None);
        await console.Out.WriteLineAsync(Afterwards(leadsDb.Provider));
        return Verbs.Done;
    }

    private static async Task<Traces> Find(LeadsDb leadsDb, PersonSought sought)
    {
        await using var db = leadsDb.Open();
        return await TraceFinder.Find(db, sought, CancellationToken.None);
    }

    private static string Describe(Traces traces)
    {
        var leads = traces.Leads.Count switch { 0 => "no lead", 1 => $"lead {Traces.Numbers(traces.Leads)}", _ => $"leads {Traces.Numbers(traces.Leads)}" };
        var found = $"Kept of this person: {leads}, {Count(traces.Conversations.Count, "chat")} with {Count(traces.Messages, "message")}, {Count(traces.Clients.Count, "client card")}.";
        return traces.PerhapsHis.Count == 0
            ? found
            : $"{found}\nThe same number was left in other chats, with {Traces.Numbers(traces.PerhapsHis)}. If that is the same person, erase it as well: erase \"PHONE NUMBER\" takes all of them.";
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static async Task<bool> IsConfirmed(VerbConsole console)
    {
        await console.Out.WriteAsync($"This cannot be undone. Type {Confirmation} to go on: ");
        await console.Out.FlushAsync();
        return (await console.In.ReadLineAsync())?.Trim().Equals(Confirmation, StringComparison.OrdinalIgnoreCase) is true;
    }

    private static string Afterwards(DatabaseProvider provider) => $"""
        Erased. Only what is counted is left: source, stage, dates, amounts.
        What lies elsewhere is yours to delete:
          - the cards in the managers' chats are rewritten once the host runs; other messages there, and the chat with the visitor, lie with Telegram
          - backups made before now{(provider == DatabaseProvider.SqlServer ? ", and the server's own log until it is backed up and cut" : "")}
        """;
}
