namespace Bot.Host.Settings;

/// <summary>Collects what is wrong with one section of the settings, so that all of it is reported at once.</summary>
internal sealed class SettingFaults(string section)
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>A fault of something that a setting leads to, told in full.</summary>
    public void Add(string message) => _messages.Add(message);

    /// <param name="name">The setting within the section.</param>
    /// <param name="found">The value; pass null for a secret, which is never shown.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="example">A value that would do.</param>
    public void Add(string name, object? found, string expected, string example) =>
        _messages.Add($"{section}:{name} is {(found is null ? "not acceptable" : $"\"{found}\"")}; expected {expected}; for example \"{example}\" (environment: {section.Replace(":", "__", StringComparison.Ordinal)}__{name.Replace(":", "__", StringComparison.Ordinal)}).");
}
