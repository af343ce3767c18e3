using System.Text.Json;
using Bot.Host.Delivery;

namespace Bot.Host.Erasure;

/// <summary>Whether a message that managers got is about somebody.</summary>
internal static class Mentions
{
    /// <param name="payload">A message as it lies in the outbox; a card's id tells of nobody.</param>
    public static bool Any(string payload, Traces traces)
    {
        if (!payload.StartsWith('{'))
            return false;
        var text = TextOf(payload);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return traces.Contacts.Any(contact => contact[0] == '+'
                ? digits.Contains(contact[1..], StringComparison.Ordinal)
                : text.Contains(contact, StringComparison.OrdinalIgnoreCase))
            || traces.Leads.Any(number => IsNumbered(text, Traces.Numbers([number])));
    }

    // A row that cannot be read keeps nobody from being forgotten.
    private static string TextOf(string payload)
    {
        try
        {
            return MessagePayload.Parse(payload).Text;
        }
        catch (JsonException)
        {
            return payload;
        }
    }

    // "#4" is not in "#42".
    private static bool IsNumbered(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            if (at + number.Length == text.Length || !char.IsAsciiDigit(text[at + number.Length]))
                return true;
        }

        return false;
    }
}
