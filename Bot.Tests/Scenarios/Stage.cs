using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Host.FollowUps;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenarios;

/// <summary>
/// The whole host against a Bot API server over real HTTP, played by people. Everything said is written down as a
/// transcript that a person can read, and compared with the approved one.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly StringBuilder _transcript = new();
    private readonly Dictionary<long, string> _names = [];
    private readonly ShiftedClock _clock;
    private int _callsSeen;
    private bool _ownsApi;

    private Stage(FakeBotApi api, HostUnderTest host, ShiftedClock clock, FakeGroup group)
    {
        (Api, Host, _clock, Group) = (api, host, clock, group);
        _names[group.Id] = "managers";
    }

    public FakeBotApi Api { get; }

    public HostUnderTest Host { get; }

    public FakeGroup Group { get; }

    /// <summary>Monday, 2 November 2026, 10:00 UTC; the firm works 9 to 18 UTC.</summary>
    public static DateTimeOffset Opening { get; } = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>A running host and a managers' group bound by Mary's code.</summary>
    /// <param name="at">Instead of <see cref="Opening"/>.</param>
    /// <param name="folder">Where the database stays when the stage is closed; null: it does not.</param>
    /// <param name="api">A server that stays, with what was said before; null: a new one that ends with the stage.</param>
    public static async Task<Stage> Open(IReadOnlyDictionary<string, string?>? settings = null, DateTimeOffset? at = null, TempFolder? folder = null, FakeBotApi? api = null)
    {
        var isOwn = api is null;
        api ??= await FakeBotApi.Start();
        var clock = new ShiftedClock(at ?? Opening);
        var group = api.Group(-100500);
        var host = await HostUnderTest.Start(new HostSetup { Api = api, Clock = clock, Folder = folder, Settings = settings ?? new Dictionary<string, string?>() });
        var stage = new Stage(api, host, clock, group) { _ownsApi = isOwn };
        await api.WaitForPoller();
        var mary = stage.Manager(501, "Mary");
        mary.SaysIn(group.Id, $"/bind {await host.BindCode()}");
        await stage.Settle();
        stage._transcript.Clear();
        return stage;
    }

    public FakeUser Visitor(long id, string name, string language = "en")
    {
        _names[id] = name;
        return Api.User(id, name, language);
    }

    public FakeUser Manager(long id, string name)
    {
        var manager = Visitor(id, name);
        Group.With(manager);
        return manager;
    }

    public Task Says(FakeUser who, string text) => Act($"{NameOf(who.Id)}: {text}", () => who.Says(text));

    public Task SaysInGroup(FakeUser who, string text) => Act($"{NameOf(who.Id)} (managers): {text}", () => who.SaysIn(Group.Id, text));

    public Task Presses(FakeUser who, string button) => Act($"{NameOf(who.Id)} presses [{button}]", () => who.Presses(button));

    public Task PressesInGroup(FakeUser who, string button) =>
        Act($"{NameOf(who.Id)} (managers) presses [{button}]", () => who.PressesIn(Group.Id, button));

    /// <summary>Any act, under its own heading.</summary>
    public async Task Act(string heading, Func<SentUpdate> act)
    {
        _transcript.Append(heading).Append('\n');
        var update = act();
        if (update.CallbackQueryId is { } query)
            await Api.WaitForCall("answerCallbackQuery", call => call["callback_query_id"] == query);
        await Settle();
    }

    /// <summary>Lets time pass and the follow-ups look at what is due.</summary>
    public async Task Passes(TimeSpan time, string heading)
    {
        _transcript.Append(CultureInfo.InvariantCulture, $"--- {heading}\n");
        _clock.Advance(time);
        await Host.Services.GetRequiredService<FollowUpTick>().Run(_clock.GetUtcNow(), CancellationToken.None);
        await Settle();
    }

    public void Matches([CallerMemberName] string name = "") => Approved.Matches(_transcript.ToString(), "Scenarios", name);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (_ownsApi)
            await Api.DisposeAsync();
    }

    // Waits until every update is confirmed and nothing is left to send, then writes down what the bot did.
    private async Task Settle()
    {
        await Api.WaitForAllConfirmed();
        await Outbox.Drained(Host.Db);
        foreach (var call in Api.Calls.Skip(_callsSeen).Where(IsSeen).OrderBy(c => c.ChatId == Group.Id ? 1 : 0))
            Write(call);
        _callsSeen = Api.Calls.Count;
    }

    private static bool IsSeen(ApiCall call) =>
        call.Method is "sendMessage" or "sendDocument" or "editMessageText" || (call.Method == "answerCallbackQuery" && !string.IsNullOrEmpty(call.Text));

    private void Write(ApiCall call)
    {
        var to = call.Method switch
        {
            "answerCallbackQuery" => "  (notice)",
            "editMessageText" => $"  bot → {NameOf(call.ChatId!.Value)}, edits:",
            _ => $"  bot → {NameOf(call.ChatId!.Value)}:",
        };
        _transcript.Append(to);
        if (call["document"] is { } document)
            _transcript.Append(CultureInfo.InvariantCulture, $"\n    (file {(document.StartsWith("attach://", StringComparison.Ordinal) ? call[document["attach://".Length..]] : document)})");
        if (call["link_preview_options"] is not null && call.Json("link_preview_options").TryGetProperty("url", out var picture))
            _transcript.Append(CultureInfo.InvariantCulture, $"\n    (picture {picture.GetString()})");
        foreach (var line in (call.Text ?? call["caption"] ?? "").Split('\n'))
            _transcript.Append(call.Method == "answerCallbackQuery" ? " " : "\n    ").Append(line);
        _transcript.Append('\n');
        WriteButtons(call);
    }

    private void WriteButtons(ApiCall call)
    {
        if (call["reply_markup"] is null)
            return;
        var markup = call.Json("reply_markup");
        foreach (var rows in new[] { "inline_keyboard", "keyboard" })
        {
            if (!markup.TryGetProperty(rows, out var keyboard))
                continue;
            foreach (var row in keyboard.EnumerateArray())
                _transcript.Append("    ").AppendJoin(' ', row.EnumerateArray().Select(b => b.TryGetProperty("url", out var url) ? $"[{b.GetProperty("text").GetString()} → {url.GetString()}]" : $"[{b.GetProperty("text").GetString()}]")).Append('\n');
        }
    }

    private string NameOf(long id) => _names.TryGetValue(id, out var name) ? name : id.ToString(CultureInfo.InvariantCulture);
}
