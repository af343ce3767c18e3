using Bot.Host.Firm;
using Bot.Host.Pages;
using Bot.Host.Texts;

namespace Bot.Host.Desk;

/// <summary>The desk's page and its files. A singleton; thread-safe.</summary>
internal sealed class DeskPages(FirmProfile firm)
{
    private readonly EmbeddedAssets _assets = new("Desk/Assets");

    /// <summary>The files the page asks for by name.</summary>
    public IEnumerable<string> Files => _assets.Names.Where(name => !name.EndsWith(".html", StringComparison.Ordinal));

    public Task Desk(HttpContext http)
    {
        http.Protect("'none'");
        return http.Send(_assets.File("desk.html"));
    }

    /// <summary>The page with the one button that uses the code up; following the link alone does not.</summary>
    /// <param name="problem">The key of what is wrong, or "".</param>
    public Task SignIn(HttpContext http, string code, string problem)
    {
        http.Protect("'none'");
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        ReadOnlySpan<(string, string)> values =
        [
            ("code", code), ("message", problem.Length == 0 ? "" : Say(problem)), ("language", Say("sign-in.language")),
            ("title", Say("sign-in.title")), ("once", Say("sign-in.once")), ("button", Say("sign-in.button")), ("hint", Say("sign-in.hint")),
        ];
        return http.Send(code.Length == 0 ? _assets.Page("sign-in.html", values) : _assets.PageOnce("sign-in.html", values), "no-store");
    }

    public RequestDelegate File(string name) => http => http.Send(_assets.File(name), "public, max-age=300");

    private string Say(string key) => Phrases.Shipped[firm.Language, key];
}
