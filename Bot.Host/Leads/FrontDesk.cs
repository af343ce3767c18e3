using System.Globalization;
using Bot.Domain;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;

namespace Bot.Host.Leads;

/// <summary>Makes what lets somebody in once, inside the transaction that answers.</summary>
internal interface IDeskInvitations
{
    /// <summary>The link, or null when the desk has no address to be reached at.</summary>
    Task<string?> Invite(WorkScope scope, Manager manager, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A code that makes whoever sends it to the bot a manager.</summary>
    string BindingCode(WorkScope scope, DateTimeOffset now);
}

/// <summary>What needs no lead: reading a command, explaining a refusal, help, the way in and out. A singleton; thread-safe.</summary>
internal sealed class FrontDesk(CommandParser parser, ManagerWords say, DismissManager dismissals, UnbindChat unbinding, IEnumerable<IDeskInvitations> invitations)
{
    public Outcome<ManagerCommand> Parse(string text, DateTimeOffset now) => parser.Parse(text, now);

    public CommandAnswer Explain(Refusal refusal) => say.Refuse(refusal);

    /// <summary>Somebody who was put out tries to go on.</summary>
    public CommandAnswer TurnAway(ManagerAct act)
    {
        act.Scope.Rows.Insert(new JournalEntry(JournalEvent.Refused, string.Create(CultureInfo.InvariantCulture, $"manager:{act.Manager.Id}"), act.Now) { Detail = "dismissed" });
        return Explain(new Refusal("NotActive"));
    }

    public CommandAnswer Help(Manager manager) => new(manager.MayActForOthers ? $"{say["said.help"]}\n{say["said.help-head"]}" : say["said.help"]);

    public Task<CommandAnswer> Dismiss(ManagerAct act, ManagerCommand.Dismiss command, CancellationToken cancellationToken) =>
        dismissals.Execute(act, command, cancellationToken);

    public Task<CommandAnswer> Unbind(ManagerAct act, ManagerCommand.Unbind command, CancellationToken cancellationToken) =>
        unbinding.Execute(act, command, cancellationToken);

    public Task<CommandAnswer> InviteColleague(ManagerAct act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!act.Manager.MayActForOthers)
            return Task.FromResult(Explain(new Refusal("HeadsOnly")));
        return Task.FromResult(invitations.FirstOrDefault() is { } door
            ? new CommandAnswer(say["said.invited", door.BindingCode(act.Scope, act.Now)]) { IsPrivate = true }
            : Explain(new Refusal("NoDesk")));
    }

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
