using System.Globalization;
using Bot.Domain.Persistence;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Start;

/// <summary>"backup": a whole copy of the SQLite file, also while the host writes to it.</summary>
internal static class BackupVerb
{
    /// <exception cref="ArgumentException">No place for the copy, or no database to copy; says what would be right.</exception>
    /// <exception cref="SqliteException">The copy could not be made.</exception>
    public static async Task<int> Run(string[] args, VerbConsole console)
    {
        var words = args.Skip(1).Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        await using var app = HostProgram.Build([.. args.Skip(1).Where(a => a.StartsWith("--", StringComparison.Ordinal))]);
        if (words.Count != 1)
            throw new ArgumentException($"\"backup\" takes the file to write, or the folder to write it to.\n\n{Verbs.Help}");
        var leadsDb = app.Services.GetRequiredService<LeadsDb>();
        if (leadsDb.Provider != DatabaseProvider.Sqlite)
            throw new ArgumentException("\"backup\" copies a SQLite file; of SQL Server the server itself makes backups (BACKUP DATABASE).");
        var source = new SqliteConnectionStringBuilder(leadsDb.ConnectionString).DataSource;
        if (!File.Exists(source))
            throw new ArgumentException($"There is no database {source} to copy; check ConnectionStrings:Leads.");

        var file = await Copy(source, Place(words[0]));
        await console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file} holds the database as it is now, {new FileInfo(file).Length / 1e6:0.0} MB. It has the visitors' names and numbers: keep it as safe as the original."));
        return Verbs.Done;
    }

    private static string Place(string words)
    {
        var file = Path.GetFullPath(words);
        if (Directory.Exists(file))
            file = Path.Combine(file, $"chatleads-{DateTime.Now.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}.db");
        if (File.Exists(file))
            throw new ArgumentException($"{file} exists already; name another file, or a folder to have one named by the date.");
        return Directory.Exists(Path.GetDirectoryName(file))
            ? file
            : throw new ArgumentException($"There is no folder {Path.GetDirectoryName(file)}; create it first.");
    }

    // Under another name until it is whole: what bears the name of a backup is one.
    private static async Task<string> Copy(string source, string file)
    {
        var partial = file + ".partial";
        File.Delete(partial);
        try
        {
            await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString))
            {
                await connection.OpenAsync();
                await using var copy = connection.CreateCommand();
                copy.CommandText = "VACUUM INTO $file";
                copy.Parameters.AddWithValue("$file", partial);
                copy.CommandTimeout = 0;
                await copy.ExecuteNonQueryAsync();
            }

            File.Move(partial, file);
            return file;
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
