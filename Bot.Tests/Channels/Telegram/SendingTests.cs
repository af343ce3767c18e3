using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Channels.Telegram;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Bot.Tests.Support.BotApi;
using Bot.Tests.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace Bot.Tests.Channels.Telegram;

/// <summary>One send against the server: its form, and what each answer means (reference: Bot API, section "errors").</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private FakeBotApi _api = null!;
    private TelegramLine _line = null!;
    private TelegramStatus _status = null!;

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.Start();
        _api.User(5).Says("/start");
        (_line, _status) = (Line(_api.Url), new TelegramStatus(TimeProvider.System) { Channel = "telegram:900000001" });
    }

    public async Task DisposeAsync()
    {
        _line.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task A_message_travels_as_plain_text_with_entities_and_without_preview()
    {
        var sent = await Send(new MessagePayload
        {
            Text = "#7 <b>Anna</b> *x* https://x.example",
            Bold = [new TextRange(0, 2)],
            Buttons = [[new MessageButton("Take", "l|7|take|1"), new MessageButton("Lost", "l|7|lost|1")], [new MessageButton("Later", "l|7|later|1")]],
            IsSilent = true,
        });

        var message = Assert.Single(_api.MessagesTo(5));
        Assert.Equal(new SendResult.Accepted($"{message.MessageId}"), sent);
        Assert.Equal("#7 <b>Anna</b> *x* https://x.example", message.Text);
        Assert.Equal([2, 1], message.Rows.Select(row => row.Count));
        var call = Assert.Single(_api.CallsOf("sendMessage"));
        Assert.Null(call["parse_mode"]);
        Assert.Equal("bold", call.Json("entities")[0].GetProperty("type").GetString());
        Assert.True(call.Json("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.Equal("true", call["disable_notification"]);
    }

    [Fact]
    public async Task A_button_that_shares_the_number_takes_the_others_into_its_keyboard_and_it_goes_away_again()
    {
        await Send(new MessagePayload { Text = "Number?", Buttons = [[new MessageButton("Share", null)], [new MessageButton("Back", "d|3|back")]] });
        await Send(new MessagePayload { Text = "Thanks", ClosesKeyboard = true });

        var asked = _api.MessagesTo(5)[0];
        Assert.Equal([("Share", true, false), ("Back", false, false)], asked.Buttons.Select(b => (b.Text, b.RequestsContact, b.IsInline)));
        Assert.True(_api.MessagesTo(5)[1].RemovesKeyboard);
    }

    [Fact]
    public async Task An_edit_replaces_text_and_buttons_and_the_same_again_is_success()
    {
        var sent = Assert.IsType<SendResult.Accepted>(await Send(new MessagePayload { Text = "free" }));
        var taken = new MessagePayload { Text = "taken", Buttons = [[new MessageButton("Won", "l|7|won|2")]] };

        Assert.IsType<SendResult.Accepted>(await Send(taken, sent.MessageId));
        Assert.Equal(new SendResult.Accepted(null), await Send(taken, sent.MessageId));
        Assert.Equal("taken", Assert.Single(_api.MessagesTo(5)).Text);
    }

    [Fact]
    public async Task A_message_to_edit_that_is_gone_is_to_be_posted_anew() =>
        Assert.IsType<SendResult.EditTargetGone>(await Send(new MessagePayload { Text = "x" }, "4711"));

    private static readonly (Fault Fault, SendResult Meaning)[] Answers =
    [
        (new Fault.TooManyRequests(7), new SendResult.Paused(TimeSpan.FromSeconds(7))),
        (Fault.ServerError, new SendResult.Unsure("Internal Server Error")),
        (new Fault.Html(502), new SendResult.Unsure("status 502 without an answer of the Bot API")),
        (new Fault.Html(200), new SendResult.Unsure("status 200 without an answer of the Bot API")),
        (new Fault.DropsBefore(), new SendResult.Unsure("the connection broke (HttpRequestException)")),
        (new Fault.DropsAfter(), new SendResult.Unsure("the connection broke (HttpRequestException)")),
        (new Fault.Refuses(401, "Unauthorized"), new SendResult.NotSent("the token is refused")),
        (new Fault.Refuses(404, "Not Found"), new SendResult.NotSent("the token is refused")),
        (new Fault.Refuses(409, "Conflict: terminated"), new SendResult.NotSent("Conflict: terminated")),
        (new Fault.Refuses(403, "Forbidden: bot was blocked by the user"), new SendResult.ChatGone("Forbidden: bot was blocked by the user")),
        (new Fault.Refuses(403, "Forbidden: user is deactivated"), new SendResult.ChatGone("Forbidden: user is deactivated")),
        (new Fault.Refuses(403, "Forbidden: bot was kicked from the group chat"), new SendResult.ChatGone("Forbidden: bot was kicked from the group chat")),
        (new Fault.Refuses(400, "Bad Request: chat not found"), new SendResult.ChatGone("Bad Request: chat not found")),
        (new Fault.Refuses(400, "Bad Request: not enough rights to send text messages to the chat"), new SendResult.ChatGone("Bad Request: not enough rights to send text messages to the chat")),
        (new Fault.Refuses(400, "Bad Request: message thread not found"), new SendResult.Refused("Bad Request: message thread not found")),
        (new Fault.Refuses(400, "Bad Request: BUTTON_DATA_INVALID"), new SendResult.Refused("Bad Request: BUTTON_DATA_INVALID")),
        (new Fault.Refuses(400, "Bad Request: message text is empty"), new SendResult.Refused("Bad Request: message text is empty")),
    ];

    [Fact]
    public async Task Each_answer_has_its_meaning_and_is_asked_for_once()
    {
        foreach (var (fault, meaning) in Answers)
        {
            var calls = _api.CallsOf("sendMessage").Count;
            _status.Received();
            _api.Plan(fault, "sendMessage");

            Assert.Equal(meaning, await Send(new MessagePayload { Text = "hello" }));
            Assert.Equal(calls + 1, _api.CallsOf("sendMessage").Count);
            Assert.Equal(meaning is SendResult.NotSent { Reason: "the token is refused" } ? TelegramFault.TokenRefused : null, _status.Fault);
        }
    }

    [Fact]
    public async Task A_refused_token_is_tried_once_a_minute_until_it_works()
    {
        var clock = new ShiftedClock(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        _status = new TelegramStatus(clock) { Channel = "telegram:900000001", UsesWebhook = true };
        _api.Plan(new Fault.Refuses(401, "Unauthorized"), "sendMessage");
        var hello = new MessagePayload { Text = "hello" };
        await Send(hello);

        Assert.Equal(new SendResult.NotSent("the token is refused"), await Send(hello));
        _status.Received();
        Assert.Equal(new SendResult.NotSent("the token is refused"), await Send(hello));
        Assert.Single(_api.CallsOf("sendMessage"));

        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<SendResult.Accepted>(await Send(hello));
        Assert.IsType<SendResult.Accepted>(await Send(hello));
        Assert.Null(_status.Fault);
    }

    [Fact]
    public void A_passing_fault_of_a_call_ends_with_the_next_that_works()
    {
        var clock = new ShiftedClock(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var status = new TelegramStatus(clock) { Channel = "telegram:900000001", UsesWebhook = true };
        status.CallFailed(TelegramFault.Server);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HealthStatus.Unhealthy, status.Health().Status);

        status.Called();

        Assert.Equal(HealthStatus.Healthy, status.Health().Status);
    }

    [Fact]
    public async Task Bold_that_is_refused_goes_as_plain_text_once()
    {
        _api.Plan(new Fault.Refuses(400, "Bad Request: can't parse entities: unexpected end"), "sendMessage");

        Assert.IsType<SendResult.Accepted>(await Send(new MessagePayload { Text = "bold", Bold = [new TextRange(0, 4)] }));
        Assert.Null(Assert.Single(_api.MessagesTo(5)).EntitiesJson);
    }

    [Fact]
    public async Task A_group_that_moved_tells_its_new_id()
    {
        var group = _api.Group(-100500);
        var newId = group.Migrate();

        Assert.Equal(new SendResult.Moved($"{newId}"), await Channel().Send(new ChatAddress(_line.Channel, "-100500"), new MessagePayload { Text = "x" }, null, default));
    }

    [Fact]
    public async Task A_refused_connection_was_surely_not_sent()
    {
        using var line = Line("http://127.0.0.1:9");
        var result = await Channel(line).Send(new ChatAddress(line.Channel, "5"), new MessagePayload { Text = "x" }, null, default);

        Assert.IsType<SendResult.NotSent>(result);
    }

    [Fact]
    public async Task A_call_without_an_answer_in_time_is_unsure()
    {
        _api.Plan(new Fault.HangsAfter(), "sendMessage");
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.Equal(new SendResult.Unsure("no answer in time"), await Channel().Send(new ChatAddress(_line.Channel, "5"), new MessagePayload { Text = "x" }, null, timeout.Token));
    }

    [Fact]
    public async Task A_file_goes_as_a_document_with_its_words()
    {
        var payload = new MessagePayload { Text = "Here it is:", File = "https://example.com/catalogue.pdf", Buttons = [[new MessageButton("Our page", null) { Link = "https://example.com" }]] };

        Assert.IsType<SendResult.Accepted>(await Send(payload));

        var call = _api.Calls.Single(c => c.Method == "sendDocument");
        Assert.Equal(("https://example.com/catalogue.pdf", "Here it is:"), (call["document"], call["caption"]));
        Assert.Equal("https://example.com", call.Json("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_file_that_Telegram_cannot_fetch_goes_as_a_link()
    {
        _api.Plan(new Fault.Refuses(400, "Bad Request: failed to get HTTP URL content"), "sendDocument");

        Assert.IsType<SendResult.Accepted>(await Send(new MessagePayload { Text = "Here it is:", File = "https://example.com/gone.pdf" }));

        Assert.Equal("Here it is:\nhttps://example.com/gone.pdf", _api.Calls.Single(c => c.Method == "sendMessage").Text);
    }

    [Fact]
    public async Task A_picture_stands_above_the_words()
    {
        await Send(new MessagePayload { Text = "Our rooms", Picture = "https://example.com/rooms.jpg" });

        var preview = _api.Calls.Single(c => c.Method == "sendMessage").Json("link_preview_options");
        Assert.Equal("https://example.com/rooms.jpg", preview.GetProperty("url").GetString());
        Assert.True(preview.GetProperty("show_above_text").GetBoolean() && preview.GetProperty("prefer_large_media").GetBoolean());
    }

    private TelegramChannel Channel() => Channel(_line);

    private TelegramChannel Channel(TelegramLine line) =>
        new(line, _status, new OutboxQueue(new DeliveryBell()), new QuietChats(line, new PausedChats(new LeadsDb(DatabaseProvider.Sqlite, "Data Source=nowhere")), TimeProvider.System), new HandedOver(Files()));

    // The shipped scripts hand over no file of their own.
    private static ScriptFiles Files()
    {
        var (options, environment) = (Options.Create(new DialogOptions()), Mock.Of<IHostEnvironment>(e => e.ContentRootPath == AppContext.BaseDirectory));
        return new ScriptFiles(new DialogCatalog(options, new FirmProfile(Options.Create(new FirmOptions())), environment, TimeProvider.System));
    }

    private Task<SendResult> Send(MessagePayload payload, string? editMessageId = null) =>
        Channel().Send(new ChatAddress(_line.Channel, "5"), payload, editMessageId, CancellationToken.None);

    private TelegramLine Line(string url) =>
        new(Options.Create(new TelegramOptions { BotToken = _api.Token, ApiUrl = url }), NoProbe.Instance, NullLogger<TelegramLine>.Instance);
}
