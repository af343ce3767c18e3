using Bot.Host.Settings;
using Bot.Host.Start;
using Bot.Tests.Channels.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Start;

public sealed class UnreadSettingsTests
{
    [Theory]
    [InlineData("Telegram:BotTokn", "Telegram:BotToken")]
    [InlineData("Telegram_BotToken", "Telegram:BotToken")]
    [InlineData("Telegramm:ApiUrl", "Telegram:ApiUrl")]
    [InlineData("RateLimits:MessagePerMinutes", "RateLimits:MessagesPerMinute")]
    [InlineData("FollowUps:Times:Realerts", "FollowUps:Times:Realert")]
    [InlineData("ConnectionStrings:Lead", "ConnectionStrings:Leads")]
    [InlineData("Delivery:Whatever", null)]
    public async Task A_name_that_nothing_reads_is_told_in_one_line_with_the_nearest_right_one(string name, string? nearest)
    {
        using var log = new LinesLog();
        await using var app = HostProgram.Build([$"--{name}=s3cret"], builder => builder.Logging.ClearProviders().AddProvider(log));

        var line = Assert.Single(log.Lines, l => l.StartsWith("Warning 1100 ", StringComparison.Ordinal));
        Assert.Contains($"Nothing reads the setting {name}; is {nearest}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_people_is_looked_into()
    {
        await using var app = HostProgram.Build(["--Managers:People:0:Name=Anna", "--Managers:People:0:TelegramUserId=5", "--Managers:People:0:Rolle=Head"]);

        Assert.Equal(["Managers:People:0:Rolle"], app.Services.GetRequiredService<UnreadSettings>().Find().Select(u => u.Name));
    }

    [Fact]
    public async Task What_is_right_and_what_is_others_is_not_told()
    {
        await using var app = HostProgram.Build(["--telegram:botTOKEN=", "--Logging:LogLevel:Bot.Host=Debug", "--Turns:RetrySeconds:3=300", "--WEB_CONCURRENCY=2", "--Kestrel:Limits:MaxConcurrentConnections=9"]);

        Assert.Empty(app.Services.GetRequiredService<UnreadSettings>().Find());
    }
}
