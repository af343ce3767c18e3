using Bot.Host.Settings;

namespace Bot.Host.Desk;

internal static class DeskServices
{
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSettings<DeskOptions>("Desk", (desk, faults) =>
        {
            if (desk.SessionHours is < 1 or > 720)
                faults.Add("SessionHours", desk.SessionHours, "1 to 720", "12");
            if (desk.MaxCommandLength is < 100 or > 20_000)
                faults.Add("MaxCommandLength", desk.MaxCommandLength, "100 to 20000", "8000");
        });
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<DeskPages>();
        services.AddSingleton<DeskDoor>();
        services.AddSingleton<DeskFacts>();
        services.AddSingleton<DeskApi>();
        services.AddSingleton<UnworkedMessages>();
        services.AddSingleton<DeskEvents>();
        services.AddSingleton<DeskGuard>();
    }

    public static void MapDesk(this WebApplication app)
    {
        var (door, pages) = (app.Services.GetRequiredService<DeskDoor>(), app.Services.GetRequiredService<DeskPages>());
        app.MapGet("/desk", DeskBusy.Guard(door.Open));
        app.MapGet("/desk/sign-in", door.Show);
        app.MapPost("/desk/sign-in", DeskBusy.Guard(door.SignIn));
        foreach (var file in pages.Files)
            app.MapGet("/desk/" + file, pages.File(file));

        var api = app.Services.GetRequiredService<DeskApi>();
        var inside = app.MapGroup("/desk").AddEndpointFilter(app.Services.GetRequiredService<DeskGuard>());
        inside.MapGet("/api/me", (Delegate)api.Me);
        inside.MapGet("/api/leads", api.Leads);
        inside.MapGet("/api/leads/{number:int}", api.Lead);
        inside.MapPost("/api/command", api.Command);
        var unworked = app.Services.GetRequiredService<UnworkedMessages>();
        inside.MapGet("/api/unworked", (Delegate)unworked.List);
        inside.MapPost("/api/unworked", unworked.LayAside);
        inside.MapGet("/events", app.Services.GetRequiredService<DeskEvents>().Stream);
        inside.MapPost("/sign-out", (Delegate)door.SignOut);
    }
}
