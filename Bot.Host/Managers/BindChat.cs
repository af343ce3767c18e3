using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>/bind CODE: makes the chat a managers' chat and enrols who sent the code. A singleton; thread-safe.</summary>
internal sealed class BindChat(WaitingLeads waiting, BindCode code, FirmProfile firm)
{
    /// <summary>Returns the sentence to answer with.</summary>
    public async Task<string> Execute(Turn turn, string typed, CancellationToken cancellationToken)
    {
        var sender = turn.Request.Sender;
        if (sender.Disqualified is not null || sender.TelegramUserId is not { } userId)
            return Refused(turn, "binding " + (sender.Disqualified ?? "without a user"));
        if (typed.Length is 0 or > 40 || await OneTimeCodes.Redeem(turn.Scope, typed, CodePurpose.BindChat, turn.Now, cancellationToken) is null)
            return Refused(turn, "wrong binding code");

        turn.Scope.AfterCommit(() => _ = code.Renew());
        var manager = await Enrol(turn, userId, cancellationToken);
        await Bind(turn, sender.IsGroup ? null : manager.Id, cancellationToken);
        await waiting.Announce(turn.Scope, turn.Now, cancellationToken);
        return Phrases.Shipped[firm.Language, sender.IsGroup ? "bind.group-done" : "bind.person-done"];
    }

    private string Refused(Turn turn, string why)
    {
        ManagerAccess.Refuse(turn, why);
        return Phrases.Shipped[firm.Language, "bind.wrong-code"];
    }

    // The first who binds runs the place; he can name others in the settings.
    private static async Task<Manager> Enrol(Turn turn, long userId, CancellationToken cancellationToken)
    {
        var manager = await turn.Scope.Db.Managers.FirstOrDefaultAsync(m => m.TelegramUserId == userId, cancellationToken);
        var role = await turn.Scope.Db.Managers.AnyAsync(m => m.TelegramUserId != null && m.IsActive, cancellationToken) ? ManagerRole.Manager : ManagerRole.Owner;
        var wasIn = manager is { IsActive: true };
        if (manager is null)
            turn.Scope.Db.Managers.Add(manager = new Manager(ManagerAccess.NameOf(turn.Request.Sender), role, userId, turn.Now));
        manager.EnterByCode(role);
        manager.GoBy(turn.Request.Sender.Username);
        await turn.Scope.Db.SaveChangesAsync(cancellationToken);
        if (wasIn)
            return manager;
        turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.ManagerEnrolled, $"manager:{manager.Id}", turn.Now) { Detail = "binding code" });
        return manager;
    }

    private static async Task Bind(Turn turn, int? managerId, CancellationToken cancellationToken)
    {
        var chat = turn.Request.Chat;
        var bound = await turn.Scope.Db.ManagersChats.FirstOrDefaultAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
        if (bound is null)
        {
            var title = turn.Request.Sender.ChatTitle ?? ManagerAccess.NameOf(turn.Request.Sender);
            turn.Scope.Db.ManagersChats.Add(bound = new ManagersChat(chat, title.Length <= 200 ? title : title[..200], managerId, turn.Now));
        }

        bound.BindAnew(turn.Now);
        bound.MoveToTopic(turn.Request.Sender.TopicId is > 0 and var topic ? topic : null);
        await turn.Scope.Db.SaveChangesAsync(cancellationToken);

        turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.ChatBound, $"telegram:{turn.Request.Sender.UserId}", turn.Now) { Detail = $"chat {chat.ChatId}" });
    }
}
