using System.ComponentModel;
using System.Reflection;

namespace Bot.Host.Settings;

/// <summary>A value that its option's type cannot hold.</summary>
/// <param name="Name">Below the section, with colons.</param>
internal sealed record Misfit(string Name, string Value, string Expected, string Example);

/// <summary>
/// Reads a section into its options record. Where the framework's binder stops at the first value of a wrong type, here
/// such values are left out and told all together; and a list in the settings replaces the default one, to which the
/// binder would add it.
/// </summary>
internal static class SettingsBinding
{
    public static void Bind(IConfigurationSection section, object options)
    {
        foreach (var property in Settable(options.GetType()))
        {
            if (ElementOf(property.PropertyType) is { } element && section.GetSection(property.Name).GetChildren().Any())
                property.SetValue(options, Array.CreateInstance(element, 0));
        }

        var misfits = Misfits(section, options.GetType()).Select(m => m.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sound = section.AsEnumerable(makePathsRelative: true).Where(entry => !misfits.Contains(entry.Key));
        new ConfigurationBuilder().AddInMemoryCollection(sound).Build().Bind(options);
    }

    public static IEnumerable<Misfit> Misfits(IConfigurationSection section, Type type) => Below(section, type, section.Path.Length + 1);

    private static IEnumerable<Misfit> Below(IConfigurationSection section, Type type, int start) =>
        Settable(type).SelectMany(property => In(section.GetSection(property.Name), property.PropertyType, start));

    private static IEnumerable<Misfit> In(IConfigurationSection value, Type type, int start)
    {
        if (ElementOf(type) is { } element)
            return value.GetChildren().SelectMany(item => In(item, element, start));
        var converter = TypeDescriptor.GetConverter(type);
        if (!converter.CanConvertFrom(typeof(string)))
            return Below(value, type, start);
        return value.Value is not { } text || Converts(converter, text) ? [] : [Describe(value.Path[start..], text, type)];
    }

    private static Misfit Describe(string name, string value, Type type) => type switch
    {
        { IsEnum: true } => new(name, value, "one of " + string.Join(", ", Enum.GetNames(type)), Enum.GetNames(type)[0]),
        _ when type == typeof(bool) => new(name, value, "true or false", "true"),
        _ when type == typeof(TimeSpan) => new(name, value, "a time as [days.]hours:minutes:seconds", "00:30:00"),
        _ when type == typeof(TimeOnly) => new(name, value, "a time of day", "21:00"),
        _ => new(name, value, "a whole number", "30"),
    };

    private static bool Converts(TypeConverter converter, string text)
    {
        try
        {
            converter.ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    /// <summary>What a list holds; null for what is no list.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
