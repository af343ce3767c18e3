using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.Leads;

namespace Bot.Host.FollowUps;

/// <summary>The timers about what a visitor is told, or has told. A singleton; thread-safe.</summary>
internal sealed class VisitorFollowUps(NudgeSilentVisitor nudge, AskAfterwards ask, TakeFeedback feedback)
{
    /// <summary>Works the row; false when it is about something else.</summary>
    public async Task<bool> Work(WorkScope scope, FollowUp row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (row.Kind)
        {
            case FollowUpKind.Abandoned:
                await nudge.Work(scope, row, now, cancellationToken);
                return true;
            case FollowUpKind.Farewell or FollowUpKind.Survey or FollowUpKind.WriteAgain:
                await ask.Work(scope, row, now, cancellationToken);
                return true;
            case FollowUpKind.Feedback:
                await feedback.TellRest(scope, row, now, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
