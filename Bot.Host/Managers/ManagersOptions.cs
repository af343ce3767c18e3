using Bot.Domain.Managers;

namespace Bot.Host.Managers;

/// <summary>Section <c>Managers</c>: who works leads, beside those who bind themselves by a code.</summary>
internal sealed record ManagersOptions
{
    /// <summary>Telegram's id of the managers' group, negative; 0: bound by code.</summary>
    public long GroupChatId { get; init; }

    /// <summary>Persons known by their Telegram user id.</summary>
    public IReadOnlyList<PersonOptions> People { get; init; } = [];

    /// <summary>Members of a bound group may work without being named: Telegram vouches for their membership.</summary>
    public bool GroupMembersMayWork { get; init; } = true;

    /// <summary>The name under which somebody acts who signed in by the console's link.</summary>
    public string DeskName { get; init; } = "Desk";

    /// <summary>How long a code for binding a chat works, in hours.</summary>
    public int BindCodeHours { get; init; } = 24;

    /// <summary>How long a sign-in link to the desk works, in minutes.</summary>
    public int SignInMinutes { get; init; } = 60;
}

/// <summary>One person of <see cref="ManagersOptions.People"/>.</summary>
internal sealed record PersonOptions
{
    public string Name { get; init; } = "";

    public long TelegramUserId { get; init; }

    /// <summary>"Manager", "Head" or "Owner".</summary>
    public ManagerRole Role { get; init; } = ManagerRole.Manager;
}
