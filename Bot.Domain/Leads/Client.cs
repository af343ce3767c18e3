namespace Bot.Domain.Leads;

/// <summary>Someone who bought. A card of its own, linked from the won lead by <see cref="Lead.ClientId"/>.</summary>
public sealed class Client
{
    private Client()
    {
    }

    public Client(Contact contact, DateTimeOffset since)
    {
        Name = contact.Name;
        Phone = contact.Phone;
        Email = contact.Email;
        Since = since;
    }

    public int Id { get; private set; }
    public string? Name { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public DateTimeOffset Since { get; private set; }

    /// <summary>Somebody bought; who, is forgotten.</summary>
    public void Erase() => (Name, Phone, Email) = (null, null, null);
}
