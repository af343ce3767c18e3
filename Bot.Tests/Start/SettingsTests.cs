using System.Collections;
using System.Globalization;
using System.Text.Json;
using Bot.Host.Delivery;
using Bot.Host.Settings;
using Bot.Host.Start;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Start;

public class SettingsTests
{
    private static readonly string[] Others = ["Urls", "ConnectionStrings", "Logging"];

    [Fact]
    public async Task Every_option_is_in_appsettings_with_its_default()
    {
        await using var app = HostProgram.Build([]);
        var sections = app.Services.GetServices<SettingsSection>().ToList();
        var shown = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathTo("appsettings.json"))).RootElement;

        var meant = sections.SelectMany(s => Defaults(s.Name, Activator.CreateInstance(s.Options)!)).ToList();
        var written = sections.Where(s => shown.TryGetProperty(s.Name, out _)).SelectMany(s => Values(s.Name, shown.GetProperty(s.Name))).ToList();

        Assert.True(sections.Count >= 12, "the sections of the slices are registered");
        Assert.Equal(meant.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.Equal(shown.EnumerateObject().Select(p => p.Name).Except(Others).Order(), sections.Select(s => s.Name).Order());
    }

    [Fact]
    public async Task Every_option_is_in_the_runbook()
    {
        await using var app = HostProgram.Build([]);
        var runbook = await File.ReadAllTextAsync(Repository.PathTo("docs", "operations.md"));

        var named = app.Services.GetServices<SettingsSection>().SelectMany(s => Defaults(s.Name, Activator.CreateInstance(s.Options)!)).Select(line => line.Split(' ')[0]);

        Assert.All(named, name => Assert.Contains($"`{name}`", runbook, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_in_the_settings_replaces_the_default_one()
    {
        await using var app = HostProgram.Build(["--Turns:RetrySeconds:0=7"]);

        Assert.Equal([1, 2, 5, 15, 60, 300], app.Services.GetRequiredService<IOptions<DeliveryOptions>>().Value.BackoffSeconds);
        Assert.Equal([7, 30, 120], app.Services.GetRequiredService<IOptions<Bot.Host.Turns.TurnOptions>>().Value.RetrySeconds);
    }

    [Theory]
    [InlineData("Firm:TimeZone", "Mars/Olympus", "Europe/Riga")]
    [InlineData("Firm:WorkingHours", "whenever", "Mon-Fri 09:00-18:00; Sat 10:00-15:00")]
    [InlineData("Firm:Holidays", "25 December", "2026-12-25", ":0")]
    [InlineData("Web:TokenMinutes", "1", "30")]
    [InlineData("Web:PublicUrl", "bot.example.com", "https://bot.example.com")]
    [InlineData("Web:AllowedOrigins", "shop.example", "https://www.example.com", ":0")]
    [InlineData("Database:Provider", "Oracle", "Sqlite")]
    [InlineData("Delivery:MaxParallel", "many", "30")]
    [InlineData("Delivery:WatchSeconds", "0", "15")]
    [InlineData("FollowUps:Times:Realert", "soon", "00:30:00")]
    [InlineData("FollowUps:QuietFrom", "night", "21:00")]
    [InlineData("Managers:People:0:Role", "Boss", "Manager")]
    [InlineData("Managers:GroupMembersMayWork", "sure", "true")]
    [InlineData("Housekeeping:InboxHours", "2", "72")]
    [InlineData("Leads:MaxListed", "99", "20")]
    [InlineData("Desk:SessionHours", "0", "12")]
    public void Each_wrong_setting_is_told_with_path_value_and_example_beside_all_others(string path, string value, string example, string index = "")
    {
        var report = Report($"--{path}{index}={value}", "--Firm:Country=Latvia", "--RateLimits:Counted=1", "--Turns:ParkedPollSeconds=often");

        var line = Assert.Single(report, l => l.Contains($"{path} is \"{value}\"", StringComparison.Ordinal));
        Assert.Contains($"for example \"{example}\"", line, StringComparison.Ordinal);
        Assert.Contains($"(environment: {path.Replace(":", "__", StringComparison.Ordinal)})", line, StringComparison.Ordinal);
        Assert.Contains(report, l => l.Contains("Firm:Country is \"Latvia\"", StringComparison.Ordinal));
        Assert.Contains(report, l => l.Contains("RateLimits:Counted is \"1\"", StringComparison.Ordinal));
        Assert.Contains(report, l => l.Contains("Turns:ParkedPollSeconds is \"often\"; expected a whole number", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telegram:BotToken", "--Telegram:BotToken=s3cr3t")]
    [InlineData("Telegram:WebhookSecret", "--Telegram:WebhookSecret=s3cr3t!", "--Telegram:Updates=Webhook", "--Telegram:BotToken=123456789:AAExampleExampleExampleExampleExample")]
    [InlineData("Telegram:WebhookUrl", "--Telegram:WebhookUrl=http://bot.example/123456789:s3cr3tExampleExample", "--Telegram:Updates=Webhook", "--Telegram:BotToken=123456789:s3cr3tExampleExample")]
    [InlineData("Telegram:ApiUrl", "--Telegram:ApiUrl=https://api.telegram.org/bot123:s3cr3t")]
    [InlineData("Web:DirectLineSecret", "--Web:DirectLineSecret=s3cr3t")]
    [InlineData("ConnectionStrings:Leads", "--ConnectionStrings:Leads=Server=db;Pasword=s3cr3t", "--Database:Provider=SqlServer")]
    [InlineData("ConnectionStrings:Leads", "--ConnectionStrings:Leads=s3cr3t")]
    public void A_wrong_secret_is_told_by_its_name_alone(string path, params string[] settings)
    {
        var report = Report([.. settings, "--Leads:MaxListed=0"]);

        Assert.Contains(report, l => l.Contains($"{path} is not acceptable; expected ", StringComparison.Ordinal));
        Assert.Contains(report, l => l.Contains("Leads:MaxListed is \"0\"", StringComparison.Ordinal));
        Assert.DoesNotContain(report, l => l.Contains("s3cr3t", StringComparison.Ordinal));
    }

    private static string[] Report(params string[] settings) =>
        StartFaults.Describe(Assert.ThrowsAny<Exception>(() => HostProgram.Build(settings))).Split('\n');

    private static IEnumerable<string> Defaults(string path, object options) =>
        options.GetType().GetProperties().Where(p => p.CanWrite).SelectMany(p => Default($"{path}:{p.Name}", p.GetValue(options)!));

    private static IEnumerable<string> Default(string path, object value) => value switch
    {
        string text => [$"{path} = {text}"],
        bool yes => [$"{path} = {yes}"],
        TimeSpan time => [$"{path} = {time:c}"],
        TimeOnly time => [string.Create(CultureInfo.InvariantCulture, $"{path} = {time:HH:mm}")],
        IEnumerable list => [$"{path} = [{string.Join(", ", list.Cast<object>())}]"],
        IFormattable number when number.GetType().IsValueType => [$"{path} = {number.ToString(null, CultureInfo.InvariantCulture)}"],
        _ => Defaults(path, value),
    };

    private static IEnumerable<string> Values(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Values($"{path}:{p.Name}", p.Value)),
        JsonValueKind.Array => [$"{path} = [{string.Join(", ", value.EnumerateArray())}]"],
        _ => [$"{path} = {value}"],
    };
}
