using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Tests.Support.BotApi.Contract;

/// <summary>One server and one bot a test.</summary>
public abstract class BotApiTests : IAsyncLifetime
{
    internal FakeBotApi Api { get; private set; } = null!;
    internal TelegramBotClient Bot { get; private set; } = null!;

    protected virtual FakeBotApiOptions Options => new();

    public async Task InitializeAsync()
    {
        Api = await FakeBotApi.Start(Options);
        Bot = new TelegramBotClient(new TelegramBotClientOptions(Api.Token, Api.Url) { RetryThreshold = 0 });
    }

    public async Task DisposeAsync() => await Api.DisposeAsync();

    internal static async Task<ApiRequestException> Refused(int code, string reason, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(call);
        Assert.Equal(code, refusal.ErrorCode);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }
}
