using System.Diagnostics;
using Bot.Domain;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;

namespace Bot.Host.Leads;

/// <summary>
/// What a manager asks for is done here, whether he typed it, pressed a button or sits at the desk. It touches nothing but
/// the scope, so it may be done again. The caller has made sure who the manager is. A singleton; thread-safe.
/// </summary>
internal sealed class ManagerDesk(ClaimLead claims, MoveLead moves, TalkOnLead talk, LeadLists lists, LeadStats stats, FrontDesk front)
{
    /// <summary>What the channel can show to the presser of a button (Bot API, answerCallbackQuery: 0–200 characters).</summary>
    private const int MaxToast = 200;

    /// <summary>Carries out the command and answers in the firm's language; a refusal is an answer too.</summary>
    /// <param name="now">UTC; what is stored is cut to milliseconds.</param>
    public async Task<CommandAnswer> Execute(WorkScope scope, Manager manager, ManagerCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var act = ManagerAct.At(scope, manager, now);
        if (!manager.IsActive)
            return front.TurnAway(act);
        var answer = await Do(act, command, cancellationToken);
        answer = answer with { HasActed = !answer.IsRefused && !command.IsQuestion };
        return command.ShownFor is null ? answer : answer with { Text = PlainText.Lines(answer.Text, MaxToast) };
    }

    /// <summary>Reads what was typed and carries it out.</summary>
    public Task<CommandAnswer> Execute(WorkScope scope, Manager manager, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parsed = front.Parse(text, now);
        return parsed.Value is { } command
            ? Execute(scope, manager, command, now, cancellationToken)
            : Task.FromResult(front.Explain(parsed.Refusal!));
    }

    private Task<CommandAnswer> Do(ManagerAct act, ManagerCommand command, CancellationToken cancellationToken) => command switch
    {
        ManagerCommand.Help => Task.FromResult(front.Help(act.Manager)),
        ManagerCommand.OpenDesk => front.InviteToDesk(act, cancellationToken),
        ManagerCommand.Invite => front.InviteColleague(act, cancellationToken),
        ManagerCommand.Dismiss dismiss => front.Dismiss(act, dismiss, cancellationToken),
        ManagerCommand.Unbind unbind => front.Unbind(act, unbind, cancellationToken),
        ManagerCommand.List list => lists.List(act, list, cancellationToken),
        ManagerCommand.Find find => lists.Find(act, find, cancellationToken),
        ManagerCommand.Show show => lists.Show(act, show, cancellationToken),
        ManagerCommand.OpenMenu menu => lists.Menu(act, menu, cancellationToken),
        ManagerCommand.Stats period => stats.Tell(act, period, cancellationToken),
        ManagerCommand.Take take => claims.Take(act, take, cancellationToken),
        ManagerCommand.MoveTo { Stage: LeadStage.Taken } take => claims.Take(act, new ManagerCommand.Take(take.Number) { ShownFor = take.ShownFor }, cancellationToken),
        ManagerCommand.MoveTo move => moves.To(act, move, cancellationToken),
        ManagerCommand.Release release => moves.Free(act, release, release.Number, cancellationToken),
        ManagerCommand.Called called => moves.Called(act, called, called.Number, cancellationToken),
        ManagerCommand.NoAnswer missed => moves.NoAnswer(act, missed, missed.Number, cancellationToken),
        ManagerCommand.Win win => moves.Win(act, win, cancellationToken),
        ManagerCommand.Lose lose => moves.Lose(act, lose, cancellationToken),
        ManagerCommand.Postpone postpone => moves.Postpone(act, postpone, cancellationToken),
        ManagerCommand.AddNote note => talk.Note(act, note, cancellationToken),
        ManagerCommand.Reply reply => talk.Reply(act, reply, cancellationToken),
        _ => throw new UnreachableException($"A command nobody knows: {command}."),
    };
}
