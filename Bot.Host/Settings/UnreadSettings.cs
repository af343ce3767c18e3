using System.ComponentModel;

namespace Bot.Host.Settings;

/// <summary>A name in the settings that nothing reads.</summary>
/// <param name="Nearest">The right name that is most like it.</param>
internal sealed record UnreadSetting(string Name, string Nearest);

/// <summary>
/// Finds misspelt names: keys below our own sections that their options records lack, and names beside the sections
/// (environment variables are among these) that look like one of ours. A singleton; thread-safe.
/// </summary>
internal sealed class UnreadSettings(IConfiguration configuration, IEnumerable<SettingsSection> sections, ILogger<UnreadSettings> log)
{
    private const int MostTold = 50;
    private const string Database = "ConnectionStrings:Leads";
    private readonly SettingsSection[] _sections = [.. sections];

    /// <summary>One line each on the log.</summary>
    public void Warn()
    {
        foreach (var unread in Find().Take(MostTold))
            log.NothingReads(unread.Name, unread.Nearest, unread.Nearest.Replace(":", "__", StringComparison.Ordinal));
    }

    public IReadOnlyList<UnreadSetting> Find()
    {
        string[] names = [.. _sections.SelectMany(section => Names(section.Name, section.Options)), Database];
        var below = _sections.SelectMany(section => Below(configuration.GetSection(section.Name), section.Options))
            .Select(name => new UnreadSetting(name, Nearest(name, names).Name));
        return [.. below, .. AtTheTop(names)];
    }

    private static IEnumerable<string> Names(string path, Type type) => SettingsBinding.Settable(type).SelectMany(property =>
        IsScalar(property.PropertyType) || SettingsBinding.ElementOf(property.PropertyType) is not null
            ? [$"{path}:{property.Name}"]
            : Names($"{path}:{property.Name}", property.PropertyType));

    private static IEnumerable<string> Below(IConfigurationSection section, Type type)
    {
        var known = SettingsBinding.Settable(type).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var held))
                yield return child.Path;
            else if (SettingsBinding.ElementOf(held) is { } element)
            {
                foreach (var name in child.GetChildren().SelectMany(item => IsScalar(element) ? [] : Below(item, element)))
                    yield return name;
            }
            else if (!IsScalar(held))
            {
                foreach (var name in Below(child, held))
                    yield return name;
            }
        }
    }

    // What stands beside the sections is mostly others': told is only what can hardly be meant for anything else.
    private IEnumerable<UnreadSetting> AtTheTop(string[] names)
    {
        foreach (var child in configuration.GetChildren().Where(child => !_sections.Any(s => s.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))))
        {
            foreach (var name in child.Value is not null ? [child.Key] : child.GetChildren().Select(inner => inner.Path))
            {
                var (nearest, distance) = Nearest(name, names);
                if (distance <= 2 && Plain(nearest).Length > 6 && !nearest.Equals(name, StringComparison.OrdinalIgnoreCase))
                    yield return new UnreadSetting(name, nearest);
            }
        }
    }

    private static (string Name, int Distance) Nearest(string name, string[] names) =>
        names.Select(known => (Name: known, Distance: EditDistance.Between(Plain(name), Plain(known)))).MinBy(pair => pair.Distance);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsScalar(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
}
