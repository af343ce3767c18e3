using Bot.Domain.Conversations;
using Bot.Host.Leads;
using Bot.Tests.Desk;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>A host with leads of the web, and one manager at its desk, whose calls of the server can be held up or lost.</summary>
internal sealed class DeskRig : IAsyncDisposable
{
    private DeskRig(HostUnderTest host, Screen manager) => (Host, Manager) = (host, manager);

    public HostUnderTest Host { get; }

    public Screen Manager { get; }

    public IPage Page => Manager.Page;

    public ILocator ReplyField => Page.Locator(".reply textarea");

    public ILocator Title => Page.Locator(".lead-title h2");

    /// <param name="leads">The names of their visitors; the first one's number is 1.</param>
    public static async Task<DeskRig> Start(Browser browser, params string[] leads)
    {
        var rig = new DeskRig(await HostUnderTest.Start(), await browser.Open());
        foreach (var name in leads)
            rig.Host.AddLead(name);
        return rig;
    }

    /// <summary>Signs in and waits until the desk hears of changes.</summary>
    public async Task SitDown()
    {
        await Manager.SignIn(Host);
        await Screen.Sees(Manager.Text("Live"));
    }

    public async Task Opens(int number)
    {
        await Page.Locator($".rows a[href='#{number}']").ClickAsync();
        await Screen.Sees(Title.GetByText($"#{number}"));
    }

    public async Task Rename(int number, string name)
    {
        await using var db = Host.Db.Open();
        await db.Leads.Where(l => l.Number == number).ExecuteUpdateAsync(set => set.SetProperty(l => l.Name, name));
        Changed(number);
    }

    public void Changed(int number) => Host.Services.GetRequiredService<LeadFeed>().Changed(number);

    public async Task<List<string>> SaidByManagers()
    {
        await using var db = Host.Db.Open();
        return await db.Transcript.Where(t => t.Speaker == Speaker.Manager).OrderBy(t => t.Id).Select(t => t.Text).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Manager.DisposeAsync();
        await Host.DisposeAsync();
    }
}
