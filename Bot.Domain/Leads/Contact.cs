namespace Bot.Domain.Leads;

/// <summary>How to reach the person. Stored only after consent. Immutable; part of <see cref="Lead"/>.</summary>
/// <param name="Name">As the visitor wrote it, at most 100 characters.</param>
/// <param name="Phone">E.164 (ITU-T E.164: "+" and at most 15 digits), or null.</param>
/// <param name="PhoneIsProven">True when the channel vouches that the number is the visitor's own.</param>
/// <param name="Email">Or null.</param>
public sealed record Contact(string? Name, string? Phone, bool PhoneIsProven, string? Email)
{
    public static Contact None { get; } = new(null, null, false, null);

    public bool IsReachable => Phone is not null || Email is not null;
}
