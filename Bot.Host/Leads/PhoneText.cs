namespace Bot.Host.Leads;

/// <summary>A stored phone number with the spaces people read it by.</summary>
internal static class PhoneText
{
    // ITU-T E.164 calling codes of two digits; those of one are 1 and 7, all others have three.
    private static readonly HashSet<string> TwoDigitCodes =
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55",
        "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    /// <summary>"+7 921 123 45 67", "+371 29 123 456"; an empty text for null.</summary>
    /// <param name="e164">"+" and at most 15 digits.</param>
    public static string Show(string? e164)
    {
        if (e164 is not { Length: > 5 } || e164[0] != '+' || e164.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return e164 ?? "";
        var code = e164[1] is '1' or '7' ? 1 : TwoDigitCodes.Contains(e164[1..3]) ? 2 : 3;
        var (prefix, national) = (e164[..(code + 1)], e164[(code + 1)..]);
        return prefix + national switch
        {
            { Length: 10 } when prefix == "+7" => $" {national[..3]} {national[3..6]} {national[6..8]} {national[8..]}",
            { Length: 10 } => $" {national[..3]} {national[3..6]} {national[6..]}",
            _ => Threes(national),
        };
    }

    // From the right, so that what is odd stands first: "29 123 456".
    private static string Threes(string digits)
    {
        var text = "";
        for (var end = digits.Length; end > 0; end -= 3)
            text = $" {digits[Math.Max(0, end - 3)..end]}{text}";
        return text;
    }
}
