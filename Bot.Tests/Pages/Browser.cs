using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The installed Chromium, started once for a class of tests. CHROMIUM_PATH names another than /usr/bin/chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named : "/usr/bin/chromium";
        Assert.True(File.Exists(path), $"There is no browser at {path}. Install Chromium (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to the program of one that is installed.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor or manager at a browser of his own: nothing is shared with the others.</summary>
    internal async Task<Screen> Open(int width = 1280, int height = 800, string locale = "en-US", ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 600,
            IsMobile = width < 600,
        });
        context.SetDefaultTimeout(15_000);
        return new Screen(context, await context.NewPageAsync());
    }
}
