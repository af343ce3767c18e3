using Bot.Host.Channels.Telegram;
using Bot.Host.Settings;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456:AAabcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData("")]
    [InlineData(Token)]
    [InlineData("900000001:AAfake-token-of-the-bot-under-test_01")]
    public void A_token_in_its_form_or_none_is_accepted(string token) =>
        Assert.Empty(Check(new TelegramOptions { BotToken = token }));

    [Theory]
    [InlineData("bot-token-without-colon")]
    [InlineData("abc:AAabcdefghijklmnop")]
    [InlineData(":AAabcdefghijklmnop")]
    [InlineData("123456:")]
    [InlineData("123456:AA bb/cc..dd")]
    [InlineData("99999999999999999999:AAabcdefghijklmnop")]
    public void A_malformed_token_is_told_with_path_and_example_but_never_shown(string token)
    {
        var fault = Assert.Single(Check(new TelegramOptions { BotToken = token }));

        Assert.StartsWith("Telegram:BotToken", fault, StringComparison.Ordinal);
        Assert.Contains("Telegram__BotToken", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(token, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_needs_https_and_a_secret_and_all_faults_come_at_once()
    {
        var faults = Check(new TelegramOptions
        {
            BotToken = Token,
            Updates = "Webhook",
            WebhookUrl = "http://bot.example.com/telegram/webhook",
            WebhookSecret = "no blanks, please",
            ApiUrl = "ftp://api",
            PollSeconds = 51,
        });

        Assert.Equal(["ApiUrl", "PollSeconds", "WebhookSecret", "WebhookUrl"], faults.Select(f => f.Split(' ')[0]["Telegram:".Length..]).Order());
        Assert.DoesNotContain(faults, fault => fault.Contains("no blanks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Polling", 0)]
    [InlineData("polling", 0)]
    [InlineData("Carrier pigeon", 1)]
    public void Updates_come_one_way_or_the_other(string updates, int faults) =>
        Assert.Equal(faults, Check(new TelegramOptions { BotToken = Token, Updates = updates }).Count);

    [Fact]
    public void The_options_in_words_show_no_secret() =>
        Assert.Equal("TelegramOptions", $"{new TelegramOptions { BotToken = Token, WebhookSecret = "s3cret" }}");

    private static IReadOnlyList<string> Check(TelegramOptions options)
    {
        var faults = new SettingFaults("Telegram");
        TelegramOptionsRules.Check(options, faults);
        return faults.Messages;
    }
}
