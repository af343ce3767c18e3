using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Managers;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>Takes updates, however they came: works, parks or buries each, and returns when all of it is on disk. A singleton; thread-safe.</summary>
internal sealed class UpdateIntake(UpdateReader reader, TurnTaker turns, ChatEvents events, DeadUpdates dead, TypingWatch typing, KnownManagers managers)
{
    /// <summary>
    /// Works the updates side by side, those of one chat in their order. Afterwards they may be confirmed.
    /// </summary>
    /// <exception cref="StorageBusyException">Some are not stored; none may be confirmed. The others are harmless when they come again.</exception>
    public Task Take(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        var work = new Task[updates.Count];
        Dictionary<ChatAddress, Task>? slow = null;
        for (var i = 0; i < work.Length; i++)
            work[i] = Take(updates[i], ref slow, cancellationToken);
        return typing.Await(updates, work);
    }

    private Task Take(Update update, ref Dictionary<ChatAddress, Task>? slow, CancellationToken cancellationToken)
    {
        Incoming incoming;
        try
        {
            incoming = reader.Read(update);
        }
        catch (Exception error)
        {
            return Bury(update, error);
        }

        if (incoming is not Incoming.Act act)
            return Guard(update, Work(incoming));
        // A chat whose earlier act must ask first keeps the later ones behind it.
        var chat = act.Request.Chat;
        Task? earlier = null;
        slow?.TryGetValue(chat, out earlier);
        if (earlier is null && !TurnTaker.Asks(act) && !Binds(act))
            return Guard(update, turns.Take(act, cancellationToken));
        var task = Guard(update, Behind(earlier, act, cancellationToken));
        (slow ??= [])[chat] = task;
        return task;
    }

    private async Task Behind(Task? earlier, Incoming.Act act, CancellationToken cancellationToken)
    {
        if (earlier is not null)
            await earlier;
        await turns.Take(act, cancellationToken);
        // Whoever sent a binding code may be a manager now.
        if (Binds(act))
            managers.Forget();
    }

    private static bool Binds(Incoming.Act act) => act.Request.Activity.Text?.StartsWith("/bind", StringComparison.OrdinalIgnoreCase) == true;

    private Task Work(Incoming incoming)
    {
        switch (incoming)
        {
            case Incoming.Moved moved:
                return events.Apply(moved);
            case Incoming.Standing standing:
                return events.Apply(standing);
            case Incoming.Nothing { PressId: { } pressId }:
                turns.AnswerOnly(pressId);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    private async Task Guard(Update update, Task work)
    {
        try
        {
            await work;
        }
        catch (Exception error) when (error is not (StorageBusyException or OperationCanceledException))
        {
            await Bury(update, error);
        }
    }

    private Task Bury(Update update, Exception error)
    {
        var message = update.Message ?? update.EditedMessage ?? update.CallbackQuery?.Message;
        var chat = message?.Chat?.Id ?? update.MyChatMember?.Chat?.Id;
        return dead.Bury(update.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), chat, update.Message?.Text ?? update.Message?.Caption, error);
    }
}
