namespace Bot.Domain.Leads;

/// <summary>The answers every script speaks of by the same key, because the card, the rules and the reports use them.</summary>
public static class AnswerKeys
{
    public const string Product = "product";
    public const string Budget = "budget";
    public const string Authority = "authority";
    public const string Timing = "timing";
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string CallTime = "call_time";
    public const string Consent = "consent";

    /// <summary>What may not be stored before consent was given.</summary>
    public static bool IsContact(string key) => key is Name or Phone or Email;
}
