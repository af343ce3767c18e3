using System.Data.Common;
using Bot.Domain.Persistence;
using Bot.Host.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>What the program does besides running the host. A word is a verb when it stands first and has no dash.</summary>
internal static class Verbs
{
    /// <summary>Ended as asked.</summary>
    public const int Done = 0;

    /// <summary>The scripts have faults.</summary>
    public const int Faulty = 1;

    /// <summary>Wrong arguments, settings or database.</summary>
    public const int Wrong = 2;

    public const string Help = """
        ChatLeads, a chatbot that turns visitors into leads.

          dotnet run --project Bot.Host                          run it
          dotnet run --project Bot.Host -- check [FOLDER]        find every fault of the dialog scripts
          dotnet run --project Bot.Host -- chart NAME [FOLDER]   draw a script as a Mermaid diagram
          dotnet run --project Bot.Host -- try NAME [FOLDER]     chat with a script here in the terminal
                [--language ru] [--at 2026-11-23T11:00]          in a language; as if it were that hour at the firm
                [--visitor client] [--source ads] [--channel web]  as one who is new, known or a client; who came by this
          dotnet run --project Bot.Host -- migrate               create or update the database, then end
          dotnet run --project Bot.Host -- migrate --script      print the SQL instead
          dotnet run --project Bot.Host -- backup FILE           copy the SQLite file, also while it runs
          dotnet run --project Bot.Host -- erase WHO [--yes]     delete all that says who a person is; WHO is a lead's number,
                                                                 a phone number, an e-mail address or telegram:123456789
          dotnet run --project Bot.Host -- --help                this text

        FOLDER holds scripts; without it those of Dialogs:Folder, or the shipped ones. NAME/VARIANT names one wording.
        Exit codes: 0 done, 1 the scripts have faults, 2 wrong arguments, settings or database.
        Settings are in appsettings.json; an environment variable A__B overrides A:B, an argument --A:B=VALUE both.
        """;

    /// <summary>The verb that the arguments name, or null to run the host.</summary>
    public static Func<string[], Task<int>>? Find(string[] args) => args.FirstOrDefault() switch
    {
        null => null,
        "migrate" => Migrate,
        "backup" => words => OnDatabase(() => BackupVerb.Run(words, VerbConsole.Real())),
        "erase" => words => OnDatabase(() => EraseVerb.Run(words, VerbConsole.Real())),
        "check" or "chart" or "try" => words => Task.FromResult(OnScripts(words, VerbConsole.Real())),
        "--help" or "-h" or "help" => _ => Say(Help, Done),
        var word when !word.StartsWith('-') && !word.StartsWith('/') => _ => Say($"\"{word}\" is not a verb of ChatLeads.\n\n{Help}", Wrong),
        _ => null,
    };

    /// <summary>The verbs that read scripts: no server is started, no database touched.</summary>
    public static int OnScripts(string[] args, VerbConsole console)
    {
        try
        {
            var arguments = VerbArguments.Parse(args);
            using var scripts = VerbScripts.Open(arguments);
            return arguments.Verb switch
            {
                "check" => CheckVerb.Run(scripts, console),
                "chart" => ChartVerb.Run(scripts, arguments, console),
                _ => TryVerb.Run(scripts, arguments, console),
            };
        }
        catch (ArgumentException error)
        {
            console.Error.WriteLine(error.Message);
            return Wrong;
        }
        catch (Exception error) when (error is OptionsValidationException or AggregateException)
        {
            console.Error.WriteLine(StartFaults.Describe(error));
            return Wrong;
        }
    }

    private static Task<int> Migrate(string[] args) => OnDatabase(async () =>
    {
        await using var app = HostProgram.Build([.. args.Skip(1).Where(a => a != "--script")]);
        if (args.Contains("--script"))
        {
            await using var db = app.Services.GetRequiredService<LeadsDb>().Open();
            return await Say(db.GetService<IMigrator>().GenerateScript(), Done);
        }

        var database = app.Services.GetRequiredService<DatabaseStart>();
        await database.Run(CancellationToken.None);
        return await Say($"The database {database.Where} is up to date.", Done);
    });

    private static async Task<int> OnDatabase(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (ArgumentException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Wrong;
        }
        catch (Exception error) when (error is OptionsValidationException or AggregateException or InvalidOperationException or DbException)
        {
            await Console.Error.WriteLineAsync(StartFaults.Describe(error));
            return Wrong;
        }
    }

    private static async Task<int> Say(string text, int exitCode)
    {
        await Console.Out.WriteLineAsync(text);
        return exitCode;
    }
}
