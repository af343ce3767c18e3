namespace Bot.Domain.Managers;

/// <summary>What a manager may do. Stored by name.</summary>
public enum ManagerRole
{
    /// <summary>Works own leads and takes free ones.</summary>
    Manager,

    /// <summary>May also act on other managers' leads.</summary>
    Head,

    /// <summary>As Head, and edits the bot's settings.</summary>
    Owner,
}

/// <summary>Somebody who works leads. Known by the Telegram user id when there is one, or by a desk sign-in.</summary>
public sealed class Manager
{
    private Manager()
    {
    }

    public Manager(string name, ManagerRole role, long? telegramUserId, DateTimeOffset now)
    {
        Name = name;
        Role = role;
        TelegramUserId = telegramUserId;
        CreatedAt = now;
    }

    public int Id { get; private set; }

    /// <summary>As colleagues see it, at most 100 characters.</summary>
    public string Name { get; private set; } = "";

    public ManagerRole Role { get; private set; }

    /// <summary>Unique; null for somebody who only uses the desk.</summary>
    public long? TelegramUserId { get; private set; }

    /// <summary>False: knows the past, may do nothing.</summary>
    public bool IsActive { get; private set; } = true;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>May act on a lead that another manager owns.</summary>
    public bool MayActForOthers => Role is ManagerRole.Head or ManagerRole.Owner;

    public void Rename(string name) => Name = name;

    public void Become(ManagerRole role) => Role = role;

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;
}
