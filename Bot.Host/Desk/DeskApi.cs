using System.Globalization;
using System.Text.Json;
using Bot.Domain.Delivery;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Managers;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Desk;

/// <summary>What the desk's page asks for. The commands are the managers' own; there is no second path. A singleton; thread-safe.</summary>
internal sealed class DeskApi(LeadsDb leadsDb, GroupCommit storage, LeadViews views, ManagerDesk desk, DeskFacts facts, IOptions<DeskOptions> options)
{
    /// <summary>As which the inbox knows commands that came with an id.</summary>
    private const string Channel = "desk";

    /// <summary>GET /desk/api/me</summary>
    public async Task<IResult> Me(HttpContext http)
    {
        var manager = await ManagerOf(http);
        await using var db = leadsDb.Open();
        var isBound = await db.ManagersChats.AnyAsync(c => c.LostAt == null, http.RequestAborted);
        return Results.Json(
            new
            {
                name = manager.Name,
                role = manager.Role.ToString().ToLowerInvariant(),
                firm = facts.Firm.Name,
                language = facts.Firm.Language,
                telegram = new { on = facts.TelegramIsOn, bound = isBound },
                bindCommand = facts.TelegramIsOn && !isBound ? $"/bind {await facts.BindCode.InForce()}" : null,
            },
            JsonSerializerOptions.Web);
    }

    /// <summary>GET /desk/api/leads?filter=hot&amp;q=TEXT</summary>
    public async Task<IResult> Leads(HttpContext http, string? filter, string? q) =>
        Results.Json(await views.List(await ManagerOf(http), filter ?? "all", q ?? "", http.RequestAborted), JsonSerializerOptions.Web);

    /// <summary>GET /desk/api/leads/42</summary>
    public async Task<IResult> Lead(HttpContext http, int number) =>
        await views.Card(await ManagerOf(http), number, http.RequestAborted) is { } card
            ? Results.Json(card, JsonSerializerOptions.Web)
            : Results.Json(new { error = $"There is no lead #{number}." }, statusCode: StatusCodes.Status404NotFound);

    /// <summary>
    /// POST /desk/api/command {"text":"/take 42","id":"5f0c…"}. Idempotent by the id, which may be left out: 1 to 64 letters,
    /// digits and dashes of ASCII, the same when the same command is posted again because its answer was lost.
    /// </summary>
    public async Task<IResult> Command(HttpContext http, DeskCommand command)
    {
        var text = (command.Text ?? "").Trim();
        if (text.Length == 0 || text.Length > options.Value.MaxCommandLength)
            return Results.Json(new { error = $"A command has 1 to {options.Value.MaxCommandLength} characters." }, statusCode: StatusCodes.Status400BadRequest);
        if (command.Id is { } id && !(id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            return Results.Json(new { error = "A command's id has 1 to 64 letters, digits and dashes." }, statusCode: StatusCodes.Status400BadRequest);
        var managerId = DeskGuard.ManagerOf(http);
        var answer = await storage.Run($"{Channel}/{managerId}", (scope, cancellationToken) => Once(scope, managerId, command with { Text = text }, cancellationToken));
        return Results.Json(new { ok = !answer.IsRefused, text = answer.Payload?.Text ?? answer.Text, lead = answer.LeadNumber }, JsonSerializerOptions.Web);
    }

    // What was refused or only shown leaves no key: asked again, it is answered again.
    private async Task<CommandAnswer> Once(WorkScope scope, int managerId, DeskCommand command, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{managerId}/{command.Id}");
        if (command.Id is not null && await scope.Db.Inbox.AsNoTracking().FirstOrDefaultAsync(i => i.Channel == Channel && i.ExternalId == key, cancellationToken) is { } done)
            return new CommandAnswer(Phrases.Shipped[facts.Firm.Language, "command.done-already", ManagerWords.Clock(done.ReceivedAt, facts.Firm.Zone)]);
        var now = facts.Clock.GetUtcNow();
        var manager = await scope.Db.Managers.FirstAsync(m => m.Id == managerId, cancellationToken);
        var answer = await desk.Execute(scope, manager, command.Text!, now, cancellationToken);
        if (command.Id is not null && answer.HasActed)
            scope.Rows.Insert(new InboxEntry(Channel, key, now));
        return answer;
    }

    private async Task<Manager> ManagerOf(HttpContext http)
    {
        var id = DeskGuard.ManagerOf(http);
        await using var db = leadsDb.Open();
        return await db.Managers.AsNoTracking().FirstAsync(m => m.Id == id, http.RequestAborted);
    }
}

/// <summary>The body of a command.</summary>
/// <param name="Id">The request's own, made by the page; null: none.</param>
internal sealed record DeskCommand(string? Text, string? Id);

/// <summary>What the desk tells about the host.</summary>
internal sealed class DeskFacts(FirmProfile firm, BindCode bindCode, TimeProvider clock, IConfiguration configuration)
{
    public FirmProfile Firm => firm;

    public BindCode BindCode => bindCode;

    public TimeProvider Clock => clock;

    public bool TelegramIsOn { get; } = !string.IsNullOrWhiteSpace(configuration["Telegram:BotToken"]);
}
