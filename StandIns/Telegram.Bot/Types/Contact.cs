namespace Telegram.Bot.Types;

/// <summary>A phone number; it is proven to be the sender's own only by a <see cref="UserId"/> equal to his id.</summary>
public class Contact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string PhoneNumber { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FirstName { get; set; } = default!;

    public string? LastName { get; set; }
    public long? UserId { get; set; }
    public string? Vcard { get; set; }
}
