using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Bot.Domain.Phones;

/// <summary>
/// A possible telephone number. Immutable; equal by its E.164 form (ITU-T E.164: "+", calling code, national number,
/// at most 15 digits). Possible means that the country's numbering plan knows such numbers, not that it is in service.
/// </summary>
public sealed record PhoneNumber
{
    private readonly NumberingPlan _plan;
    private readonly string _national;

    private PhoneNumber(NumberingPlan plan, string national)
    {
        (_plan, _national) = (plan, national);
        E164 = $"+{plan.CallingCode}{national}";
    }

    /// <summary>"+79211234567".</summary>
    public string E164 { get; }

    /// <summary>ISO 3166-1 alpha-2; for a shared calling code the first country whose plan fits.</summary>
    public string Country => _plan.Country;

    /// <summary>For people, with spaces: "+7 921 123 45 67".</summary>
    public string International => $"+{_plan.CallingCode} {_plan.Group(_national)}";

    public bool Equals(PhoneNumber? other) => other?.E164 == E164;

    public override int GetHashCode() => E164.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => International;

    /// <summary>
    /// Reads a number as people write it, with words around it: brackets, dashes, dots, digits of any script, "+" or an
    /// international prefix, a trunk prefix. An extension is ignored. Two numbers in one text are refused.
    /// </summary>
    /// <param name="text">Of any length; only the first 400 characters are looked at.</param>
    /// <param name="country">ISO 3166-1 alpha-2: whose number it is when it says no country.</param>
    public static bool TryParse(string? text, string country, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = DialledNumber.Find(text) is { } dialled ? Read(dialled, country) : null;
        return number is not null;
    }

    /// <summary>A number of that country to show as an example, written internationally; unknown country: a British one.</summary>
    public static string Example(string country)
    {
        var plan = NumberingPlan.OfCountry(country);
        if (plan is null || plan.Example.Length == 0)
            plan = NumberingPlan.OfCountry("GB")!;
        return new PhoneNumber(plan, plan.Example).International;
    }

    private static PhoneNumber? Read(DialledNumber dialled, string country)
    {
        var home = NumberingPlan.OfCountry(country);
        if (dialled.HasPlus)
            return FromCallingCode(dialled.Digits) ?? FromDoubledPrefix(dialled.Digits, home);
        return AfterInternationalPrefix(dialled.Digits, home?.InternationalPrefix ?? "00")
            ?? (home is null ? null : National(home, dialled.Digits))
            ?? AfterInternationalPrefix(dialled.Digits, "00")
            ?? WithBareCallingCode(dialled.Digits, home);
    }

    private static PhoneNumber? FromCallingCode(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            foreach (var plan in NumberingPlan.OfCallingCode(digits[..length]))
            {
                if (National(plan, digits[length..]) is { } number)
                    return number;
            }
        }

        return null;
    }

    // "+8 921 …" is a Russian number with the trunk prefix behind a plus that does not belong there.
    private static PhoneNumber? FromDoubledPrefix(string digits, NumberingPlan? home) =>
        home is null ? null : National(home, digits);

    private static PhoneNumber? AfterInternationalPrefix(string digits, string prefix)
    {
        var match = Regex.Match(digits, $"^(?:{prefix})", RegexOptions.CultureInvariant);
        return match.Length > 0 ? FromCallingCode(digits[match.Length..]) : null;
    }

    private static PhoneNumber? WithBareCallingCode(string digits, NumberingPlan? home)
    {
        if (home is not null && digits.StartsWith(home.CallingCode, StringComparison.Ordinal))
            return National(home, digits[home.CallingCode.Length..]);
        return digits.Length >= 11 && digits[0] != '0' ? FromCallingCode(digits) : null;
    }

    private static PhoneNumber? National(NumberingPlan plan, string digits)
    {
        var national = plan.WithoutTrunkPrefix(digits);
        return national.Length + plan.CallingCode.Length <= 15 && !IsOneDigit(national) && plan.IsPossible(national)
            ? new PhoneNumber(plan, national)
            : null;
    }

    // 9999999999 fits many plans and belongs to nobody.
    private static bool IsOneDigit(string national) => national.All(d => d == national[0]);
}
