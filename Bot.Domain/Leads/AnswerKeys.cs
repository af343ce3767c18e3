namespace Bot.Domain.Leads;

/// <summary>The answers every script speaks of by the same key, because the card, the rules and the reports use them.</summary>
public static class AnswerKeys
{
    public const string Product = "product";
    public const string Budget = "budget";

    /// <summary>How large, where no budget is asked: what he sells or has renovated.</summary>
    public const string Size = "size";

    public const string Authority = "authority";
    public const string Timing = "timing";
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string CallTime = "call_time";
    public const string Consent = "consent";

    /// <summary>What the visitor of a lost lead says was the reason.</summary>
    public const string LostBecause = "reason";

    /// <summary>"yes" when he lets us write once more, later.</summary>
    public const string WriteLater = "write_later";

    /// <summary>How likely he is to recommend the firm, 0 to 10.</summary>
    public const string Recommends = "nps";

    /// <summary>How an estimate came about, in full.</summary>
    public const string Calculation = "calculation";

    /// <summary>What may not be stored before consent was given.</summary>
    public static bool IsContact(string key) => key is Name or Phone or Email;
}
