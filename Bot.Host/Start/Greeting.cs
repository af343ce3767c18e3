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
        var link = await storage.Run(null, (scope, _) => Task.FromResult(invitation.Link(scope, null, facts.Clock.GetUtcNow())));
        var text = $"""

            ChatLeads is ready.

              Chat page   {address.Base}/
              Desk        {link}
                          (signs in one browser, once, within {facts.SignInMinutes} minutes)
              Telegram    {await Telegram()}
              Database    {database.Where}

              Ctrl+C stops it.

            """;
        await Console.Out.WriteLineAsync(text);
    }

    private async Task<string> Telegram()
    {
        if (!facts.Telegram.IsOn)
            return "off; set Telegram:BotToken to turn it on (environment: Telegram__BotToken)";
        await bindCode.Renew();
        var isBound = await storage.Run(null, (scope, token) => scope.Db.ManagersChats.AnyAsync(c => c.LostAt == null, token));
        return isBound
            ? "on; the managers' chat is bound"
            : $"on; add the bot to the managers' group and write there: /bind {bindCode.Current}";
    }
}

/// <summary>What the greeting looks up.</summary>
internal sealed class GreetingFacts(TimeProvider clock, TelegramStatus telegram, Microsoft.Extensions.Options.IOptions<ManagersOptions> managers)
{
    public TimeProvider Clock => clock;

    public TelegramStatus Telegram => telegram;

    public int SignInMinutes => managers.Value.SignInMinutes;
}
