using Bot.Host.Channels.Telegram;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Bugs;

/// <summary>Somebody named in <c>Managers:People</c> pressed Start after the first alert for him: he got no leads and no menu.</summary>
public sealed class NamedPersonStartsTheBotLate : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new(Stage.Opening);
    private FakeBotApi _api = null!;
    private HostUnderTest _host = null!;

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.Start();
        _host = await HostUnderTest.Start(new HostSetup
        {
            Api = _api,
            Clock = _clock,
            Settings = new Dictionary<string, string?> { ["Managers:People:0:Name"] = "Mary", ["Managers:People:0:TelegramUserId"] = "501" },
        });
        await _api.WaitForPoller();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task The_leads_come_as_soon_as_he_does()
    {
        var (mary, anna) = (_api.User(501, "Mary"), _api.User(1001, "Anna"));
        anna.Says("/start");
        await _api.WaitForMessage(1001, "What would you like");
        anna.Presses("Talk to a person");
        await Until.True(IsLost, "the alert to be refused");

        mary.Says("/start");

        await _api.WaitForMessage(501, "#1");
    }

    [Fact]
    public async Task A_menu_that_was_refused_is_offered_again()
    {
        await _api.WaitForCall("setMyCommands", call => call["scope"]?.Contains("501", StringComparison.Ordinal) == true);
        _api.User(501, "Mary").Says("/start");
        await _api.WaitForMessage(501, "What would you like");
        _clock.Advance(TimeSpan.FromMinutes(11));

        await _host.Services.GetServices<IHostedService>().OfType<CommandMenus>().Single().Look(CancellationToken.None);

        Assert.NotNull(_api.CommandsOf("chat", 501));
    }

    private async Task<bool> IsLost()
    {
        await using var db = _host.Db.Open();
        return await db.ManagersChats.AnyAsync(c => c.LostAt != null);
    }
}
