using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Health;

public sealed class TelegramHealthTests
{
    [Fact]
    public async Task The_health_page_says_a_fault_in_words_for_people()
    {
        await using var api = await FakeBotApi.Start();
        await using var host = await HostUnderTest.Start(new HostSetup { Api = api });
        await api.WaitForPoller();
        host.Services.GetRequiredService<TelegramStatus>().Failed(TelegramFault.Conflict);

        var says = await host.Http.GetStringAsync("/health/ready");

        Assert.Contains("somebody else receives this bot's updates", says.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
