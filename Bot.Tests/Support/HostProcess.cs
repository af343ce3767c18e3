using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Support;

/// <summary>The host as a process of its own, to be killed or measured.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private HostProcess(Process process, string url)
    {
        (_process, Url) = (process, url);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    public string Url { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>CPU time of the process so far, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, in megabytes; files mapped from the disk, which other processes share, included.</summary>
    public double MemoryMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The part of it that is the process's own and not a mapped file, in megabytes; 0 where the system does not tell.</summary>
    public double OwnMegabytes
    {
        get
        {
            var status = $"/proc/{_process.Id}/status";
            // The runtime keeps its compiled code and types in shared memory that nobody shares.
            return !File.Exists(status) ? 0 : File.ReadLines(status)
                .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
                .Sum(line => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024.0;
        }
    }

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    /// <summary>Completes once it says that it is ready; fails when it ends before.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Starts it and returns once it says that it is ready.</summary>
    /// <param name="program">A published Bot.Host.dll; null: the one that was built with the tests.</param>
    public static async Task<HostProcess> Start(string database, FakeBotApi? api, IReadOnlyDictionary<string, string>? environment = null, string? program = null)
    {
        var host = Launch(database, api, environment, program: program);
        await host.Ready.WaitAsync(TimeSpan.FromSeconds(60));
        return host;
    }

    /// <summary>Starts it and returns at once.</summary>
    /// <param name="url">Where it listens; null: at a free port of 127.0.0.1.</param>
    /// <param name="program">A published Bot.Host.dll; null: the one that was built with the tests.</param>
    /// <param name="folder">Its current folder; null: that of the tests.</param>
    public static HostProcess Launch(
        string database, FakeBotApi? api, IReadOnlyDictionary<string, string>? environment = null, string? url = null, string? program = null, string? folder = null)
    {
        url ??= FreePort.Url();
        var start = new ProcessStartInfo("dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
        };
        start.Environment["Urls"] = url;
        start.Environment["ConnectionStrings__Leads"] = $"Data Source={database}";
        start.Environment["Telegram__BotToken"] = api?.Token ?? "";
        if (api is not null)
            start.Environment["Telegram__ApiUrl"] = api.Url;
        start.Environment["Firm__CallsAtOnce"] = "1000000"; // crowds of visitors want calls at the same time
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        var host = new HostProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, url);
        host._process.Exited += (_, _) => host.Ended();
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Ends it without a chance to tidy up (SIGKILL).</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    // What it said last may still be under way when it is gone.
    private void Ended()
    {
        try
        {
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // Disposed meanwhile: nobody waits.
        }

        _ready.TrySetException(new InvalidOperationException("The host ended:\n" + Output));
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (line.StartsWith("ChatLeads is ready", StringComparison.Ordinal))
            _ready.TrySetResult();
    }
}
