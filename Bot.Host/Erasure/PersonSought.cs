using System.Globalization;
using Bot.Domain.Phones;

namespace Bot.Host.Erasure;

/// <summary>By what somebody is to be found: exactly one is set.</summary>
internal sealed record PersonSought
{
    public int? Lead { get; private init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private init; }

    public string? Email { get; private init; }

    /// <summary>The user's id on Telegram.</summary>
    public string? TelegramUser { get; private init; }

    /// <param name="words">"#42", "42", "telegram:123456789", an e-mail address or a telephone number.</param>
    /// <param name="country">Whose number it is when it says no country, ISO 3166-1 alpha-2.</param>
    /// <exception cref="ArgumentException">None of these; says what is expected.</exception>
    public static PersonSought Parse(string words, string country)
    {
        const string Telegram = "telegram:";
        var plain = words.Trim();
        if (plain.StartsWith(Telegram, StringComparison.OrdinalIgnoreCase) && long.TryParse(plain[Telegram.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var user))
            return new PersonSought { TelegramUser = user.ToString(CultureInfo.InvariantCulture) };
        if (plain.Contains('@', StringComparison.Ordinal))
            return new PersonSought { Email = plain };
        // Nobody has so many leads that a number could be taken for a telephone's.
        if (plain.TrimStart('#') is { Length: <= 6 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new PersonSought { Lead = number };
        return PhoneNumber.TryParse(plain, country, out var phone)
            ? new PersonSought { Phone = phone.E164 }
            : throw new ArgumentException($"\"{words}\" is no lead, telephone number or e-mail address; expected for example 42, \"{PhoneNumber.Example(country)}\", anna@example.com or telegram:123456789.");
    }
}
