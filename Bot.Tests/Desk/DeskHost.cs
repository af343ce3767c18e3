using System.Net;
using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Tests.Support;

namespace Bot.Tests.Desk;

/// <summary>A host whose desk is used.</summary>
internal static class DeskHost
{
    /// <summary>From now on the host's client is the desk's manager.</summary>
    public static async Task SignIn(this HostUnderTest host)
    {
        var code = new Uri(await host.DeskLink()).Query["?code=".Length..];
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("code", Uri.UnescapeDataString(code))]);
        using var answer = await host.Http.PostAsync("/desk/sign-in", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A free lead of a new visitor of the web; returns its number, the first one's being 1.</summary>
    public static int AddLead(this HostUnderTest host, string name)
    {
        var now = DateTimeOffset.UtcNow;
        using var db = host.Db.Open();
        var visitor = new Visitor("web", "visitor of " + name, null, "site", now);
        db.Add(visitor);
        db.SaveChanges();
        var conversation = new Conversation(new ChatAddress("web", "chat of " + name), visitor.Id, "en", now);
        db.Add(conversation);
        db.SaveChanges();
        var lead = new Lead(conversation.Id, "web", "site", now);
        lead.Reach(new Contact(name, null, false, null), null, null);
        db.Add(lead);
        db.SaveChanges();
        conversation.BelongTo(lead.Number);
        db.SaveChanges();
        return lead.Number;
    }
}
