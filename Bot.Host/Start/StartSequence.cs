using Bot.Dialogs;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Host.Managers;
using Bot.Host.Scripts;
using Bot.Host.Storage;
using Bot.Host.Turns;

namespace Bot.Host.Start;

/// <summary>What must be in order before the first message is taken, beside the settings: scripts, database, managers, leads.</summary>
internal sealed class StartSequence(
    DialogCatalog dialogs, DatabaseStart database, DatabaseWait wait, ParkingLot parking, ManagersStart managers, OlderLeads leads, IEnumerable<IOutboundChannel> channels)
{
    /// <exception cref="ScriptException">A script is wrong.</exception>
    /// <exception cref="InvalidOperationException">The database cannot be used.</exception>
    public async Task Run(CancellationToken cancellationToken)
    {
        _ = dialogs.Start;
        await wait.Until(() => database.Run(cancellationToken), cancellationToken);
        await wait.Until(() => parking.Load(cancellationToken), cancellationToken);
        await wait.Until(() => managers.Run(channels.Select(c => c.Channel).FirstOrDefault()), cancellationToken);
        await wait.Until(leads.CatchUp, cancellationToken);
    }
}
