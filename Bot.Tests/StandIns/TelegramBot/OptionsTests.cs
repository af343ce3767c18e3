using Telegram.Bot;

namespace Bot.Tests.StandIns.TelegramBot;

public sealed class OptionsTests
{
    [Fact]
    public void Without_a_base_url_calls_go_to_the_public_server()
    {
        var options = new TelegramBotClientOptions("42:secret");
        Assert.Equal("https://api.telegram.org/bot42:secret", options.BaseRequestUrl);
        Assert.Equal("https://api.telegram.org/file/bot42:secret", options.BaseFileUrl);
        Assert.Equal((42, false, 60, 3), (options.BotId, options.LocalBotServer, options.RetryThreshold, options.RetryCount));
    }

    [Theory]
    [InlineData("http://localhost:8081", "http://localhost:8081/bot42:secret")]
    [InlineData("http://localhost:8081/some/path?x=1", "http://localhost:8081/bot42:secret")]
    public void Of_a_base_url_only_scheme_and_authority_count(string baseUrl, string expected)
    {
        var options = new TelegramBotClientOptions("42:secret", baseUrl);
        Assert.Equal(expected, options.BaseRequestUrl);
        Assert.True(options.LocalBotServer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData(":secret")]
    [InlineData("forty-two:secret")]
    public void A_token_without_a_number_is_refused_without_repeating_it(string token)
    {
        var fault = Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions(token));
        Assert.StartsWith("Bot token invalid", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("/bot")]
    public void A_base_url_that_is_not_absolute_is_refused(string baseUrl) =>
        Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions("42:secret", baseUrl));
}
