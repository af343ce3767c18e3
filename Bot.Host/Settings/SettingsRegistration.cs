using Microsoft.Extensions.Options;

namespace Bot.Host.Settings;

/// <summary>Binds a section to its options record and validates it when the host starts, together with all others.</summary>
internal static class SettingsRegistration
{
    public static void AddSettings<T>(this IServiceCollection services, string section, Action<T, SettingFaults> validate)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new Validator<T>(section, validate));
    }

    private sealed class Validator<T>(string section, Action<T, SettingFaults> validate) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = new SettingFaults(section);
            validate(options, faults);
            return faults.Messages.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Messages);
        }
    }
}
