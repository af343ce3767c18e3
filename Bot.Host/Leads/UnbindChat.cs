using System.Globalization;
using Bot.Domain;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>Knows which managers' chats the settings name.</summary>
internal interface INamedChats
{
    /// <summary>True: the next start binds the chat again.</summary>
    Task<bool> IsNamed(LeadsDbContext db, ManagersChat chat, CancellationToken cancellationToken);
}

/// <summary>/unbind: a managers' chat gets no more leads; the others get what nobody was told of. A singleton; thread-safe.</summary>
internal sealed class UnbindChat(WaitingLeads waiting, ChatEnd end, ManagerWords say, IEnumerable<INamedChats> named)
{
    private const int MostListed = 50;

    public async Task<CommandAnswer> Execute(ManagerAct act, ManagerCommand.Unbind command, CancellationToken cancellationToken)
    {
        if (!act.Manager.MayActForOthers)
            return say.Refuse(new Refusal("HeadsOnly"));
        var chats = await act.Scope.Db.ManagersChats.OrderBy(c => c.Id).Take(MostListed).ToListAsync(cancellationToken);
        if (command.ChatId.Length == 0)
            return say.Refuse(new Refusal("ChatMissing", Listed(chats)));
        if (chats.Find(c => c.ChatId == command.ChatId) is not { } chat)
            return say.Refuse(new Refusal("ChatWrong", command.ChatId, Listed(chats)));
        var isNamed = await IsNamed(act.Scope.Db, chat, cancellationToken);
        await end.Apply(act.Scope, chat, string.Create(CultureInfo.InvariantCulture, $"manager:{act.Manager.Id}"), act.Now, cancellationToken);
        await waiting.Announce(act.Scope, act.Now, cancellationToken);
        return new CommandAnswer(string.Join('\n', Told(chat, isNamed, isLast: !chats.Exists(c => c != chat && c.LostAt is null))));
    }

    private async Task<bool> IsNamed(LeadsDbContext db, ManagersChat chat, CancellationToken cancellationToken)
    {
        foreach (var settings in named)
        {
            if (await settings.IsNamed(db, chat, cancellationToken))
                return true;
        }

        return false;
    }

    private IEnumerable<string> Told(ManagersChat chat, bool isNamed, bool isLast)
    {
        yield return say["said.unbound", Title(chat)];
        if (isNamed)
            yield return say["unbind.named"];
        if (isLast)
            yield return say["unbind.last"];
    }

    private string Listed(List<ManagersChat> chats) => chats.Count == 0
        ? say["unbind.nothing"]
        : string.Join('\n', chats.Select(c => $"{Title(c)}{(c.LostAt is null ? "" : $" ({say["unbind.lost"]})")} – /unbind {c.ChatId}"));

    private static string Title(ManagersChat chat) => PlainText.Line(chat.Title, 60);
}
