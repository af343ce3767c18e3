using Bot.Domain.Persistence;
using Bot.Host.Channels.Telegram;
using Bot.Host.Managers;
using Bot.Host.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Start;

/// <summary>Tells on the console, at a glance, where everything is.</summary>
internal sealed class Greeting(
    GroupCommit storage, DatabaseStart database, DeskInvitation invitation, DeskAddress address, BindCode bindCode, GreetingFacts facts)
{
    public async Task Print(IEnumerable<string> urls)
    {
        address.Listen(urls.FirstOrDefault());
        var (link, hint) = await Invite();
        var text = $"""

            ChatLeads is ready.

              Chat page   {address.Base}/
              Desk        {link}
                          {hint}
              Telegram    {await Telegram()}
              Database    {database.Where}

              Ctrl+C stops it.

            """;
        await Console.Out.WriteLineAsync(text);
    }

    // The host serves already: what the greeting cannot look up must not end it.
    private async Task<(string Link, string Hint)> Invite()
    {
        try
        {
            var link = await storage.Run(null, (scope, _) => Task.FromResult(invitation.Link(scope, null, facts.Clock.GetUtcNow())));
            return (link, $"(signs in one browser, once, within {facts.SignInMinutes} minutes)");
        }
        catch (StorageBusyException)
        {
            return ($"{address.Base}/desk", "(the database is busy, so there is no link to sign in with; the next start makes one)");
        }
    }

    private async Task<string> Telegram()
    {
        if (!facts.Telegram.IsOn)
            return "off; set Telegram:BotToken to turn it on (environment: Telegram__BotToken)";
        try
        {
            await bindCode.Renew();
            var isBound = await storage.Run(null, (scope, token) => scope.Db.ManagersChats.AnyAsync(c => c.LostAt == null, token));
            return isBound
                ? "on; the managers' chat is bound"
                : $"on; add the bot to the managers' group and write there: /bind {bindCode.Current}";
        }
        catch (StorageBusyException)
        {
            return "on; the database is busy, so the managers' chat is not known yet";
        }
    }
}

/// <summary>What the greeting looks up.</summary>
internal sealed class GreetingFacts(TimeProvider clock, TelegramStatus telegram, Microsoft.Extensions.Options.IOptions<ManagersOptions> managers)
{
    public TimeProvider Clock => clock;

    public TelegramStatus Telegram => telegram;

    public int SignInMinutes => managers.Value.SignInMinutes;
}
