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
    /// <summary>In characters; Telegram allows 32.</summary>
    public const int LongestUsername = 64;

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

    /// <summary>As last seen in Telegram, without "@", at most 64 characters; null for none. It may change hands.</summary>
    public string? Username { get; private set; }

    /// <summary>False: knows the past, may do nothing.</summary>
    public bool IsActive { get; private set; } = true;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>May act on a lead that another manager owns.</summary>
    public bool MayActForOthers => Role is ManagerRole.Head or ManagerRole.Owner;

    /// <summary>The settings name him, and decide his name and role.</summary>
    public bool IsNamedInSettings { get; private set; }

    /// <summary>What he is when the settings name him no more; null: nobody else made him a manager.</summary>
    public ManagerRole? RoleBeforeSettings { get; private set; }

    /// <summary>The settings name him. Who was put out by command stays out until he binds by a code, or is named anew.</summary>
    /// <param name="cameByHimself">He was enrolled before by a code, or as a member of the group.</param>
    public void NameInSettings(string name, ManagerRole role, bool cameByHimself)
    {
        if (!IsNamedInSettings)
        {
            RoleBeforeSettings = cameByHimself && IsActive ? Role : null;
            (IsNamedInSettings, IsActive) = (true, true);
        }

        if (IsActive)
            (Name, Role) = (name, role);
    }

    /// <summary>The settings name him no more. True: nothing else made him a manager, so he is to be put out.</summary>
    public bool LeaveSettings()
    {
        var own = RoleBeforeSettings;
        (IsNamedInSettings, RoleBeforeSettings) = (false, null);
        if (own is { } role && IsActive)
            Role = role;
        return own is null && IsActive;
    }

    /// <summary>He sent a binding code: he is a manager in his own right, also when the settings name him no more.</summary>
    /// <param name="role">What he becomes if he was out.</param>
    public void EnterByCode(ManagerRole role)
    {
        if (IsNamedInSettings)
            RoleBeforeSettings ??= ManagerRole.Manager;
        if (IsActive)
            return;
        (IsActive, Role) = (true, role);
    }

    /// <summary>True when it is another than before, and to be saved.</summary>
    /// <param name="username">Without "@"; null or empty: he has none.</param>
    public bool GoBy(string? username)
    {
        var before = Username;
        Username = username is { Length: > 0 and <= LongestUsername } ? username : null;
        return Username != before;
    }

    /// <summary>Out, and without his role when he comes back.</summary>
    public void Deactivate() => (IsActive, Role, RoleBeforeSettings) = (false, ManagerRole.Manager, null);
}
