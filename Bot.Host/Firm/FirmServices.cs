using System.Globalization;
using Bot.Domain.Firm;
using Bot.Host.Settings;

namespace Bot.Host.Firm;

internal static class FirmServices
{
    public static void AddFirm(this IServiceCollection services)
    {
        services.AddSettings<FirmOptions>("Firm", (firm, faults) =>
        {
            if (string.IsNullOrWhiteSpace(firm.Name) || firm.Name.Length > 100)
                faults.Add("Name", firm.Name, "1 to 100 characters", "Acme Flats");
            if (firm.Country.Length != 2 || !firm.Country.All(char.IsAsciiLetter))
                faults.Add("Country", firm.Country, "two letters of ISO 3166-1", "LV");
            if (firm.Language.Length != 2 || !firm.Language.All(char.IsAsciiLetterLower))
                faults.Add("Language", firm.Language, "two lower-case letters", "en");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(firm.TimeZone, out var zone))
                faults.Add("TimeZone", firm.TimeZone, "an IANA time zone", "Europe/Riga");
            foreach (var day in firm.Holidays.Where(day => !DateOnly.TryParseExact(day, FirmProfile.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
                faults.Add("Holidays", day, "a date, year first", "2026-12-25");
            if (firm.CallMinutes is < 0 or > 240)
                faults.Add("CallMinutes", firm.CallMinutes, "0 to 240", "30");
            if (firm.CallsAtOnce is < 0 or > 1_000_000)
                faults.Add("CallsAtOnce", firm.CallsAtOnce, "0 to 1000000", "0");
            try
            {
                WorkingHours.Parse(firm.WorkingHours, zone ?? TimeZoneInfo.Utc);
            }
            catch (FormatException error)
            {
                faults.Add("WorkingHours", firm.WorkingHours, error.Message, "Mon-Fri 09:00-18:00; Sat 10:00-15:00");
            }
        });
        services.AddSingleton<FirmProfile>();
    }
}
