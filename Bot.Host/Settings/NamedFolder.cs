namespace Bot.Host.Settings;

/// <summary>
/// A folder that a setting or an argument names. A relative one counts from the current folder and, if there is none,
/// from the program's: so the host, its verbs and a service started elsewhere mean the same.
/// </summary>
internal static class NamedFolder
{
    /// <summary>Absolute; seen from the current folder when there is none in either place.</summary>
    public static string Find(string name) => Places(name).FirstOrDefault(Directory.Exists) ?? Places(name).First();

    /// <exception cref="ArgumentException">There is none in either place.</exception>
    public static string Existing(string name) => Places(name).FirstOrDefault(Directory.Exists)
        ?? throw new ArgumentException($"There is no folder \"{name}\", neither from here ({Environment.CurrentDirectory}) nor from the program's folder.");

    private static IEnumerable<string> Places(string name) =>
        new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }.Select(start => Path.GetFullPath(name, start));
}
