using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.FollowUps;

internal sealed partial class FollowUpWorld
{
    /// <summary>A visitor is asked something now, as a turn would leave it.</summary>
    public Task<Conversation> Ask(string chatId = "100", string channel = "telegram:1", string? zone = null, string language = "en") => Storage.Run(null, async (scope, token) =>
    {
        var visitor = new Visitor(channel, chatId, null, "ad", Clock.Now);
        scope.Rows.InsertNow(visitor);
        var conversation = new Conversation(new ChatAddress(channel, chatId), visitor.Id, language, Clock.Now);
        conversation.ComeFrom("ad", zone);
        var snapshot = new DialogSnapshot { Script = "qualify", Language = language, Step = "budget", Token = 5 };
        conversation.Advance(DialogSnapshotJson.Write(snapshot), "budget", ConversationStatus.InDialog, language);
        scope.Rows.InsertNow(conversation);
        await Get<FollowUpPlanner>().VisitorSpoke(scope, conversation, new OpenQuestion(IsAsking: true, WasNudged: false), Clock.Now, token);
        scope.Rows.Update(conversation, 0);
        return conversation;
    });

    /// <summary>The visitor answers, and the next question is open.</summary>
    public Task Answer(long conversationId, bool isAsking = true) => Change(async scope =>
    {
        var conversation = await scope.Db.Conversations.AsNoTracking().FirstAsync(c => c.Id == conversationId);
        var version = conversation.Version;
        await Get<FollowUpPlanner>().VisitorSpoke(scope, conversation, new OpenQuestion(isAsking, conversation.NudgedAt is not null), Clock.Now, CancellationToken.None);
        conversation.Heard(Clock.Now);
        conversation.Touch();
        scope.Rows.Update(conversation, version);
    });

    public Task ChangeConversation(long id, Action<Conversation> change) => Change(async scope =>
    {
        var conversation = await scope.Db.Conversations.FirstAsync(c => c.Id == id);
        change(conversation);
        conversation.Touch();
    });

    /// <summary>A lead comes in and is planned for.</summary>
    public Task<Lead> OpenLead(Conversation conversation, Temperature temperature = Temperature.Hot, DateTimeOffset? callAt = null, string? zone = null) => Storage.Run(null, async (scope, token) =>
    {
        var lead = new Lead(conversation.Id, "telegram", "ad", Clock.Now);
        lead.Announced(Clock.Now);
        lead.Learn([new LeadAnswer(AnswerKeys.Product, "flat", "A flat", Clock.Now), new LeadAnswer(AnswerKeys.Budget, "b2", "50 to 80 thousand", Clock.Now)]);
        lead.Reach(new Contact("Anna", "+37126123456", false, null), callAt, zone, Clock.Now);
        lead.Qualify(new Qualified(temperature, [], 10), Clock.Now);
        scope.Db.Leads.Add(lead);
        await scope.Db.SaveChangesAsync(token);
        await scope.Db.Conversations.Where(c => c.Id == conversation.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.LeadNumber, lead.Number), token);
        await Get<FollowUpPlanner>().Replan(scope, lead, "changed", Clock.Now, token);
        return lead;
    });

    /// <summary>Changes a lead and plans anew, as every use case does.</summary>
    public Task ChangeLead(int number, Action<Lead> change) => Change(async scope =>
    {
        var lead = await scope.Db.Leads.FirstAsync(l => l.Number == number);
        change(lead);
        await scope.Db.SaveChangesAsync();
        await Get<FollowUpPlanner>().Replan(scope, lead, "changed", Clock.Now, CancellationToken.None);
    });

    /// <summary>A manager takes the lead, by the update that a claim is.</summary>
    public async Task Take(int number, int managerId)
    {
        await Change(scope => scope.Db.Leads.Where(l => l.Number == number).ExecuteUpdateAsync(set => set.SetProperty(l => l.OwnerId, managerId)));
        await ChangeLead(number, lead => lead.Move(LeadTrigger.Take, Clock.Now, lead.CallAt ?? Clock.Now.AddMinutes(15)));
    }

    /// <summary>A manager's words, as he writes them to the desk.</summary>
    public Task<CommandAnswer> Say(int managerId, string text) => Storage.Run(null, async (scope, token) =>
    {
        var manager = await scope.Db.Managers.FirstAsync(m => m.Id == managerId, token);
        return await Get<ManagerDesk>().Execute(scope, manager, text, Clock.Now, token);
    });

    public Task<int> Enrol(string name, ManagerRole role = ManagerRole.Manager, string? privateChat = null, long? telegramUserId = null) => Storage.Run(null, async (scope, token) =>
    {
        var manager = new Manager(name, role, telegramUserId, Clock.Now);
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(token);
        if (privateChat is not null)
            scope.Db.ManagersChats.Add(new ManagersChat(new ChatAddress("telegram:1", privateChat), name, manager.Id, Clock.Now));
        return manager.Id;
    });

    public Task BindGroup(string chatId = "-500") => Change(scope =>
    {
        scope.Db.ManagersChats.Add(new ManagersChat(new ChatAddress("telegram:1", chatId), "Sales", null, Clock.Now));
        return Task.CompletedTask;
    });
}
