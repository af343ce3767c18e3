using Bot.Host.Channels.Web;
using Bot.Host.Settings;

namespace Bot.Tests.Channels.Web;

public class WebSettingsTests
{
    [Fact]
    public void What_is_wrong_is_said_all_at_once_and_the_secret_is_not_shown()
    {
        var faults = new SettingFaults("Web");

        WebSettings.Check(new WebOptions { AllowedOrigins = ["shop.example", "https://a.example/path", "https://me@b.example", "https://" + new string('ж', 63) + ".рф", "https://ok.example", "*"], DirectLineSecret = "short-secret", TokenMinutes = 0, TrustedProxies = ["proxy"] }, faults);

        Assert.Equal(7, faults.Messages.Count);
        Assert.DoesNotContain(faults.Messages, m => m.Contains("short-secret", StringComparison.Ordinal));
        Assert.Contains(faults.Messages, m => m.Contains("Web__TokenMinutes", StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_settings_are_right()
    {
        var faults = new SettingFaults("Web");

        WebSettings.Check(new WebOptions(), faults);
        WebSettings.Check(new RateLimitOptions(), faults);

        Assert.Empty(faults.Messages);
    }

    [Fact]
    public void A_full_table_of_limits_stays_bounded_and_never_refuses_a_newcomer()
    {
        var clock = new SteppedClock();
        var limit = new RateLimit(perMinute: 1, maxKeys: 100, clock);

        for (var i = 0; i < 1000; i++)
            Assert.Null(limit.Take("key" + i));
        Assert.InRange(limit.Take("key999") ?? 0, 59, 60);
        clock.Step(TimeSpan.FromSeconds(60));
        Assert.Null(limit.Take("key999"));
    }
}
