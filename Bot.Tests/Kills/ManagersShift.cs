using System.Globalization;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Kills;

/// <summary>
/// Two managers in one group: both press Take on every card, one of them writes a note. They hear on the bot's threads and
/// act on the crowd's.
/// </summary>
internal sealed class ManagersShift
{
    public const long GroupId = -100500;

    private readonly Lock _gate = new();
    private readonly Queue<BotMessage> _cards = new();
    private readonly FakeUser[] _managers;
    private readonly Queue<Action> _todo = new();
    private int _lastNote;

    public ManagersShift(FakeBotApi api)
    {
        _managers = [api.User(501, "Mary"), api.User(502, "Paul")];
        var group = api.Group(GroupId);
        foreach (var manager in _managers)
            group.With(manager);
    }

    /// <summary>The ids of all they did.</summary>
    public List<int> Updates { get; } = [];

    /// <summary>How often they pressed on cards of a lead.</summary>
    public Dictionary<int, int> Presses { get; } = [];

    /// <summary>Each note, its own, with its lead.</summary>
    public Dictionary<string, int> Notes { get; } = [];

    /// <summary>Each card they heard of was pressed, and the press is with the Bot API.</summary>
    public bool IsThrough
    {
        get
        {
            lock (_gate)
                return _cards.Count == 0 && _todo.Count == 0;
        }
    }

    public static Dictionary<string, string> Settings => new()
    {
        ["Managers__GroupChatId"] = GroupId.ToString(CultureInfo.InvariantCulture),
        ["Managers__People__0__Name"] = "Mary",
        ["Managers__People__0__TelegramUserId"] = "501",
        ["Managers__People__1__Name"] = "Paul",
        ["Managers__People__1__TelegramUserId"] = "502",
    };

    public void Hear(BotMessage message)
    {
        if (message.EditCount > 0 || LeadOf(message) is null)
            return;
        lock (_gate)
            _cards.Enqueue(message);
    }

    /// <summary>Does the next thing, if there is one.</summary>
    public void Act(Random random)
    {
        lock (_gate)
        {
            if (_cards.TryDequeue(out var card))
                Plan(card, TakeOf(card)!, random);
            if (_todo.TryDequeue(out var act))
                act();
        }
    }

    /// <summary>The lead of an alert; null for other messages, also for one that tells what a visitor of a free lead answered anew.</summary>
    public static int? LeadOf(BotMessage message) => IsNews(message) ? null : TakeOf(message)?.Split('|')[1] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <summary>"#42 Anna: new answers", below the mark of a repeat where there is one.</summary>
    public static bool IsNews(BotMessage message) => message.Text.Split('\n').Take(2).Any(line => line.StartsWith('#') && line.EndsWith(": new answers", StringComparison.Ordinal));

    private static string? TakeOf(BotMessage message) => message.Buttons.FirstOrDefault(b => b.Data?.Contains("|take|", StringComparison.Ordinal) == true)?.Data;

    private void Plan(BotMessage card, string take, Random random)
    {
        var first = random.Next(2);
        foreach (var manager in new[] { _managers[first], _managers[1 - first] })
            _todo.Enqueue(() => Press(manager, card, take));
        if (random.NextDouble() < 0.2)
            _todo.Enqueue(() => Press(_managers[first], card, take));
        if (random.NextDouble() < 0.3)
            _todo.Enqueue(() => Write(_managers[first], LeadOf(card)!.Value));
    }

    private void Press(FakeUser manager, BotMessage card, string take)
    {
        var lead = LeadOf(card)!.Value;
        Presses[lead] = Presses.GetValueOrDefault(lead) + 1;
        Updates.Add(manager.PressesData(GroupId, card.MessageId, take).UpdateId);
    }

    private void Write(FakeUser manager, int lead)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"remark {++_lastNote}");
        Notes[note] = lead;
        Updates.Add(manager.SaysIn(GroupId, string.Create(CultureInfo.InvariantCulture, $"/note {lead} {note}")).UpdateId);
    }
}
