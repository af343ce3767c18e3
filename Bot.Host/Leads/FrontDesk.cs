using Bot.Domain;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;

namespace Bot.Host.Leads;

/// <summary>Makes one-time sign-in links to the desk, inside the transaction that answers.</summary>
internal interface IDeskInvitations
{
    /// <summary>The link, or null when the desk has no address to be reached at.</summary>
    Task<string?> Invite(WorkScope scope, Manager manager, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What needs no lead: reading a command, explaining a refusal, help, the way to the desk. A singleton; thread-safe.</summary>
internal sealed class FrontDesk(CommandParser parser, ManagerWords say, IEnumerable<IDeskInvitations> invitations)
{
    public Outcome<ManagerCommand> Parse(string text, DateTimeOffset now) => parser.Parse(text, now);

    public CommandAnswer Explain(Refusal refusal) => say.Refuse(refusal);

    public CommandAnswer Help() => new(say["said.help"]);

    public async Task<CommandAnswer> InviteToDesk(ManagerAct act, CancellationToken cancellationToken)
    {
        foreach (var desk in invitations)
        {
            if (await desk.Invite(act.Scope, act.Manager, act.Now, cancellationToken) is { } link)
                return new CommandAnswer(say["said.desk", link]) { IsPrivate = true };
        }

        return say.Refuse(new Refusal("NoDesk"));
    }
}
