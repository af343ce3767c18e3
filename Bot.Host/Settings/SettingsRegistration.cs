using Microsoft.Extensions.Options;

namespace Bot.Host.Settings;

/// <summary>Binds a section to its options record and validates it when the host starts, together with all others.</summary>
internal static class SettingsRegistration
{
    public static void AddSettings<T>(this IServiceCollection services, string section, Action<T, SettingFaults> validate)
        where T : class
    {
        services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => SettingsBinding.Bind(configuration.GetSection(section), options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(provider =>
            new Validator<T>(provider.GetRequiredService<IConfiguration>().GetSection(section), validate));
        services.AddSingleton(new SettingsSection(section, typeof(T)));
    }

    private sealed class Validator<T>(IConfigurationSection section, Action<T, SettingFaults> validate) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = new SettingFaults(section.Path);
            foreach (var misfit in SettingsBinding.Misfits(section, typeof(T)))
                faults.Add(misfit.Name, misfit.Value, misfit.Expected, misfit.Example);
            validate(options, faults);
            return faults.Messages.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Messages);
        }
    }
}

/// <summary>A section of the settings and the record it is read into.</summary>
internal sealed record SettingsSection(string Name, Type Options);
