namespace Bot.Domain.Managers;

/// <summary>What a code opens. Stored by name.</summary>
public enum CodePurpose
{
    /// <summary>Binds the chat in which it is sent, and enrols who sends it.</summary>
    BindChat,

    /// <summary>Signs one browser in to the desk.</summary>
    DeskSignIn,
}

/// <summary>A code that works once and not for long. Only its SHA-256 is stored.</summary>
public sealed class OneTimeCode
{
    private OneTimeCode()
    {
    }

    public OneTimeCode(string hash, CodePurpose purpose, int? managerId, DateTimeOffset expiresAt)
    {
        Hash = hash;
        Purpose = purpose;
        ManagerId = managerId;
        ExpiresAt = expiresAt;
    }

    /// <summary>SHA-256 of the code, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public CodePurpose Purpose { get; private set; }

    /// <summary>Who is signed in by it; null: the desk's own manager.</summary>
    public int? ManagerId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Null until used.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
}

/// <summary>A browser signed in to the desk. Only the SHA-256 of its cookie is stored.</summary>
public sealed class DeskSession
{
    private DeskSession()
    {
    }

    public DeskSession(string hash, int managerId, DateTimeOffset expiresAt)
    {
        Hash = hash;
        ManagerId = managerId;
        ExpiresAt = expiresAt;
    }

    /// <summary>SHA-256 of the cookie's value, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public int ManagerId { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
}

/// <summary>A key the program made for itself, shared by all hosts of one database.</summary>
public sealed class AppSecret
{
    private AppSecret()
    {
    }

    public AppSecret(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; private set; } = "";
    public string Value { get; private set; } = "";
}
