using Bot.Domain.Persistence;
using Bot.Host.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>What the program does besides running the host. A word is a verb when it stands first and has no dash.</summary>
internal static class Verbs
{
    private const string Help = """
        ChatLeads, a chatbot that turns visitors into leads.

          dotnet run --project Bot.Host                     run it
          dotnet run --project Bot.Host -- migrate          create or update the database, then end
          dotnet run --project Bot.Host -- migrate --script print the SQL instead
          dotnet run --project Bot.Host -- --help           this text

        Settings are in appsettings.json; an environment variable A__B overrides A:B.
        """;

    /// <summary>The verb that the arguments name, or null to run the host.</summary>
    public static Func<string[], Task<int>>? Find(string[] args) => args.FirstOrDefault() switch
    {
        null => null,
        "migrate" => Migrate,
        "--help" or "-h" or "help" => _ => Say(Help, 0),
        var word when !word.StartsWith('-') && !word.StartsWith('/') => _ => Say($"\"{word}\" is not a verb of ChatLeads.\n\n{Help}", 2),
        _ => null,
    };

    private static async Task<int> Migrate(string[] args)
    {
        try
        {
            await using var app = HostProgram.Build([.. args.Skip(1).Where(a => a != "--script")]);
            if (args.Contains("--script"))
            {
                await using var db = app.Services.GetRequiredService<LeadsDb>().Open();
                return await Say(db.GetService<IMigrator>().GenerateScript(), 0);
            }

            var database = app.Services.GetRequiredService<DatabaseStart>();
            await database.Run(CancellationToken.None);
            return await Say($"The database {database.Where} is up to date.", 0);
        }
        catch (Exception error) when (error is OptionsValidationException or AggregateException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(StartFaults.Describe(error));
            return 2;
        }
    }

    private static async Task<int> Say(string text, int exitCode)
    {
        await Console.Out.WriteLineAsync(text);
        return exitCode;
    }
}
