using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>One page and what its console complains of.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Screen(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and uncaught exceptions, one a line; empty when there are none.</summary>
    public string Complaints => string.Join('\n', _complaints);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Text(string text) => Page.GetByText(new Regex(Regex.Escape(text)));

    public ILocator Text(Regex text) => Page.GetByText(text);

    /// <summary>Waits until it is there and visible.</summary>
    public static Task Sees(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 15_000 });

    /// <summary>Answers the chat's question by one of its buttons, and waits for the next question.</summary>
    public async Task Chooses(string answer, string next)
    {
        await Button(answer).ClickAsync();
        await Sees(Text(next));
    }

    /// <summary>Answers the chat's question in words.</summary>
    public async Task Types(string answer, string next)
    {
        var field = Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Write a message…" });
        await field.FillAsync(answer);
        await field.PressAsync("Enter");
        await Sees(Text(next));
    }

    /// <summary>Checks that nothing makes the page, or a part that scrolls, wider than it is.</summary>
    /// <param name="name">Of the screenshot.</param>
    public async Task Fits(string name)
    {
        await Shot(name);
        Assert.Equal("", await Page.EvaluateAsync<string>("""
            () => {
              const all = [...document.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot?.querySelectorAll('*') ?? [])]);
              const scrolls = (node) => node === document.scrollingElement || ['auto', 'scroll'].includes(getComputedStyle(node).overflowX);
              return all.filter((node) => scrolls(node) && node.tagName !== 'PRE' && node.scrollWidth > node.clientWidth)
                .map((node) => `${node.tagName}.${node.className}: ${node.scrollWidth} in ${node.clientWidth}`).join(', ');
            }
            """));
    }

    /// <summary>Signs in by a fresh link and waits for the desk.</summary>
    public async Task<Screen> SignIn(HostUnderTest host)
    {
        var link = new Uri(await host.DeskLink());
        await Page.GotoAsync(new Uri(host.Url, link.PathAndQuery).ToString());
        await Shot("desk-sign-in");
        await Page.Locator("button.primary").ClickAsync();
        await Page.WaitForURLAsync("**/desk");
        return this;
    }

    /// <summary>Whether the next call of this path gets an answer that the page may read.</summary>
    public async Task<bool> IsAnswered(string path, Func<Task> act)
    {
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.RequestFinished += (_, request) => Note(request, true);
        Page.RequestFailed += (_, request) => Note(request, false);
        await act();
        return await ended.Task.WaitAsync(TimeSpan.FromSeconds(15));

        void Note(IRequest request, bool isAnswered)
        {
            if (request.Method == "POST" && new Uri(request.Url).AbsolutePath == path)
                ended.TrySetResult(isAnswered);
        }
    }

    /// <summary>For the eye: kept as NAME.png in the folder that CHATLEADS_SCREENSHOTS names, if it names one.</summary>
    public async Task Shot(string name)
    {
        if (Environment.GetEnvironmentVariable("CHATLEADS_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
