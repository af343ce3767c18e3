using System.Text.Json;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Managers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Desk;

/// <summary>What the desk's page asks for. The commands are the managers' own; there is no second path. A singleton; thread-safe.</summary>
internal sealed class DeskApi(LeadsDb leadsDb, GroupCommit storage, LeadViews views, ManagerDesk desk, DeskFacts facts, IOptions<DeskOptions> options)
{
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

    /// <summary>POST /desk/api/command {"text":"/take 42"}</summary>
    public async Task<IResult> Command(HttpContext http, DeskCommand command)
    {
        var text = (command.Text ?? "").Trim();
        if (text.Length == 0 || text.Length > options.Value.MaxCommandLength)
            return Results.Json(new { error = $"A command has 1 to {options.Value.MaxCommandLength} characters." }, statusCode: StatusCodes.Status400BadRequest);
        var managerId = DeskGuard.ManagerOf(http);
        var answer = await storage.Run($"desk/{managerId}", async (scope, cancellationToken) =>
        {
            var manager = await scope.Db.Managers.FirstAsync(m => m.Id == managerId, cancellationToken);
            return await desk.Execute(scope, manager, text, facts.Clock.GetUtcNow(), cancellationToken);
        });
        return Results.Json(new { ok = !answer.IsRefused, text = answer.Payload?.Text ?? answer.Text, lead = answer.LeadNumber }, JsonSerializerOptions.Web);
    }

    private async Task<Manager> ManagerOf(HttpContext http)
    {
        var id = DeskGuard.ManagerOf(http);
        await using var db = leadsDb.Open();
        return await db.Managers.AsNoTracking().FirstAsync(m => m.Id == id, http.RequestAborted);
    }
}

/// <summary>The body of a command.</summary>
internal sealed record DeskCommand(string? Text);

/// <summary>What the desk tells about the host.</summary>
internal sealed class DeskFacts(FirmProfile firm, BindCode bindCode, TimeProvider clock, IConfiguration configuration)
{
    public FirmProfile Firm => firm;

    public BindCode BindCode => bindCode;

    public TimeProvider Clock => clock;

    public bool TelegramIsOn { get; } = !string.IsNullOrWhiteSpace(configuration["Telegram:BotToken"]);
}
