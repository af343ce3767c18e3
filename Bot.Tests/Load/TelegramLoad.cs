using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Load;

/// <summary>Visitors on Telegram, through a Bot API server over real HTTP: each answers as soon as he is asked.</summary>
internal static class TelegramLoad
{
    public static async Task<LoadReport> Run(LoadPlan plan)
    {
        var report = new LoadReport("Telegram by polling", plan);
        using var folder = new TempFolder();
        await using var api = await FakeBotApi.Start(new FakeBotApiOptions { KeepLog = false });
        using var host = await LoadedHost.Start(plan, folder, api);
        await api.WaitForPoller();
        report.MemoryAtRest = MemoryFigure.Of(host);

        var talks = new ConcurrentDictionary<long, Talk>();
        var isOver = false;
        api.Sent = message =>
        {
            if (!Volatile.Read(ref isOver) && talks.TryGetValue(message.ChatId, out var talk) && talk.Hear(message, report))
                ThreadPool.UnsafeQueueUserWorkItem(static t => t.Answer(), talk, preferLocal: false);
        };
        for (var i = 0; i < plan.Visitors; i++)
        {
            var talk = new Talk(api.User(1_000_000 + i, "Visitor"), i, plan.IsTyped);
            talks[talk.ChatId] = talk;
            talk.Answer();
        }

        await LoadedHost.Measure(report, host, plan);
        Volatile.Write(ref isOver, true);
        return report;
    }

    private sealed class Talk(FakeUser user, int index, bool isTyped)
    {
        private readonly string _phone = $"+1202555{index % 10000:0000}";
        private BotMessage? _last;
        private long _saidAt;

        public long ChatId => user.Id;

        // True when it is the visitor's turn.
        public bool Hear(BotMessage message, LoadReport report)
        {
            _last = message;
            if (Interlocked.Exchange(ref _saidAt, 0) is not (> 0 and var said))
                return false;
            report.Turn(Stopwatch.GetElapsedTime(said));
            return true;
        }

        public void Answer()
        {
            var last = _last;
            Interlocked.Exchange(ref _saidAt, Stopwatch.GetTimestamp());
            if (last is null)
                user.Says("/start");
            else if (last.Buttons.FirstOrDefault(b => b.RequestsContact) is not null)
                user.SharesContact(_phone);
            else if (last.Text.Contains("What is your name", StringComparison.Ordinal))
                user.Says("Victor");
            else if (last.Buttons.FirstOrDefault(b => b.Data is not null) is { } button)
                Choose(last, button);
            else
                user.Says("/restart");
        }

        private void Choose(BotMessage asked, BotButton button)
        {
            if (isTyped)
                user.Says(button.Text);
            else
                user.PressesData(user.Id, asked.MessageId, button.Data!);
        }
    }
}
