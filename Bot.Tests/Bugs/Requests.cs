using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>Requests of visitors, and what the managers see of them.</summary>
internal static class Requests
{
    /// <summary>The consultation, up to the end.</summary>
    public static async Task Completes(this Stage stage, FakeUser anna, string when, string call)
    {
        await stage.AnswersUntilCall(anna, when);
        await stage.Presses(anna, call);
    }

    /// <summary>The consultation, up to the question when to call.</summary>
    public static async Task AnswersUntilCall(this Stage stage, FakeUser anna, string when)
    {
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "€100,000–200,000", "I do", when, "Yes, that's fine"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Anna");
        await stage.Act("Anna shares her contact", () => anna.SharesContact("+12025550123"));
    }

    /// <summary>The consultation once more; name and number are known.</summary>
    public static async Task CompletesAnew(this Stage stage, FakeUser anna, string when, string call)
    {
        foreach (var answer in (string[])["New request", "Buy a flat", "Over €200,000", "I do", when, call])
            await stage.Presses(anna, answer);
    }

    /// <summary>Mary reads in a chat of her own, too.</summary>
    public static async Task BindsHerOwn(this Stage stage, FakeUser mary)
    {
        await stage.Says(mary, "/help");
        await using var db = stage.Host.Db.Open();
        var group = await db.ManagersChats.SingleAsync();
        var manager = await db.Managers.SingleAsync(m => m.TelegramUserId == mary.Id);
        db.ManagersChats.Add(new Domain.Managers.ManagersChat(new ChatAddress(group.Channel, $"{mary.Id}"), "Mary", manager.Id, Stage.Opening));
        await db.SaveChangesAsync();
    }

    public static async Task<Lead> Lead(this Stage stage, int number = 1)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Leads.Include(l => l.Answers).AsNoTracking().SingleAsync(l => l.Number == number);
    }

    /// <summary>The newest message in a chat.</summary>
    public static string LastIn(this Stage stage, long chatId) => stage.Api.MessagesTo(chatId)[^1].Text;

    public static async Task<int> Alerts(this Stage stage, int number = 1)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Outbox.CountAsync(o => o.Kind == OutboxKind.Alert && o.LeadNumber == number);
    }
}
