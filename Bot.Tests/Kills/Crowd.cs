using System.Collections.Concurrent;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Kills;

/// <summary>
/// All the people: visitors who come as others leave, and the managers. One beat lets each who has something to do do it
/// with some chance, so that things happen at every moment and not all at once.
/// </summary>
internal sealed class Crowd
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    private readonly KillPlan _plan;
    private readonly FakeBotApi _api;
    private readonly HttpClient _http;
    private readonly OutsideRecord _record;
    private readonly Random _random;
    private readonly ConcurrentDictionary<long, TelegramVisitor> _byChat = new();
    private readonly List<TelegramVisitor> _present = [];
    private readonly List<Task> _talks = [];
    private readonly TaskCompletionSource _through = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    public Crowd(KillPlan plan, FakeBotApi api, HttpClient http, OutsideRecord record)
    {
        (_plan, _api, _http, _record, _random) = (plan, api, http, record, new Random(plan.Seed + 1));
        Managers = new ManagersShift(api);
        api.Sent = Hear;
        api.Confirmed = id => record.Accepted(KillRun.TelegramChannel, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public ManagersShift Managers { get; }

    public IReadOnlyCollection<TelegramVisitor> OnTelegram => [.. _byChat.Values];

    public List<WebVisitor> OnWeb { get; } = [];

    /// <summary>Nobody new comes; who is there goes on to his end.</summary>
    public bool IsClosing { get; set; }

    /// <summary>Who still has something to do.</summary>
    public string Left => string.Join("; ", _present.Where(v => !v.IsThrough).Select(v => v.ToString())
        .Concat(OnWeb.Where(v => !v.HasEnded).Select(v => v.ToString())).Take(10));

    /// <summary>Every visitor is at his end; the managers stay for the cards that are still to come.</summary>
    public Task VisitorsAreThrough => _through.Task;

    /// <summary>Acts until told to go home.</summary>
    public async Task Run(CancellationToken home)
    {
        using var timer = new PeriodicTimer(Beat);
        while (!home.IsCancellationRequested)
        {
            if (!IsClosing)
                LetIn();
            foreach (var visitor in _present)
            {
                if (IsClosing)
                    visitor.GoOn();
                if (_random.NextDouble() < 0.12)
                    visitor.Act(_random);
            }

            Managers.Act(_random);
            _present.RemoveAll(v => v.IsThrough);
            if (IsClosing && _present.Count == 0 && _talks.TrueForAll(t => t.IsCompleted))
                _through.TrySetResult();
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        // What went wrong in a talk on the web is a fault of the run, not of the test.
        foreach (var failed in _talks.Where(t => t.IsFaulted))
            _record.Fault(failed.Exception!.GetBaseException().ToString());
    }

    private void LetIn()
    {
        while (_present.Count(v => !v.IsSilent) < _plan.OnTelegram)
        {
            var visitor = new TelegramVisitor(_api, Persona.Of(_next++, _random, maySilence: true));
            _byChat[visitor.ChatId] = visitor;
            _present.Add(visitor);
        }

        while (_talks.Count(t => !t.IsCompleted) < _plan.OnWeb)
        {
            var visitor = new WebVisitor(_http, Persona.Of(_next++, _random, maySilence: false), _record);
            OnWeb.Add(visitor);
            _talks.Add(visitor.Run());
        }
    }

    private void Hear(BotMessage message)
    {
        if (message.EditCount == 0)
            _record.Sent(message);
        if (message.ChatId == ManagersShift.GroupId)
            Managers.Hear(message);
        else if (message.EditCount == 0 && _byChat.TryGetValue(message.ChatId, out var visitor))
            visitor.Hear(message);
    }
}
