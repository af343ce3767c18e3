using System.Text;
using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>A visitor who does anything at all to one script, in one language; every turn is looked at.</summary>
internal sealed class RandomInbounds(DialogScripts scripts, DialogScript script, string language, int seed)
{
    private static readonly string[] Typed =
    [
        "buy", "sell", "2", "1, 3", "A and C", "done", "yes", "no", "no, 3 million", "now", "me", "tomorrow at 3", "in two weeks", "24.12", "31.02.2099", "Anna", "My name is Anna",
        "+371 21234567", "8 921 123 45 67", "anna@example.com", "a@b@c", "back", "/restart", "/help", "/stop", "person", "continue", "stop", "/language ru", "/language hy",
        "english", "по-русски", "latviski", "завтра в 15", "да", "нет", "назад", "готово", "сколько стоит", "how much is it", "not interested", "не интересно", "call me back", "перезвоните мне",
        "", " ", "\0\u0007\u202E", "\uD83D", "/start x", "/start", "/callback", "/nowhere", "150k", "полтора миллиона", "0", "10", "★★★", "-5", "999999999999999999999999", "1e9", "thanks",
        "Sold a 3-room flat, want a 2-room one in a new building, can prepay about 2 million, Victor, +7 921 123 45 67",
        "Продал трёшку, хочу двушку, могу внести 2 млн, решаем вместе, Виктор, 8 921 123 45 67",
    ];

    private static readonly string[] Forged =
        ["yes", "no", "asap", "2026-11-24T08:00Z", "9999-12-31T23:59Z", "/back", "/person", "/restart", "/continue", "/stop", "/share", "/language xx", "+done", "+calculate", "+right", "+wrong", "+fix 0", "+fix -1", "+fix 99999999999", "+script qualify", "+script nowhere", "+link", "0", "11", "", "💥", null!];

    private readonly Random _random = new(seed);
    private IReadOnlyList<Reply> _shown = [];

    /// <summary>What is wrong with the first turn that is not as it must be; null when all are good.</summary>
    public string? Run(int count)
    {
        var now = Shipped.MondayMorning;
        var snapshot = Fresh();
        for (var i = 0; i < count; i++)
        {
            now += TimeSpan.FromMinutes(_random.Next(0, 300));
            var current = scripts.TryGet(snapshot.Script, out var found) ? found : script;
            var inbound = Next(current, snapshot, now);
            var turn = DialogEngine.Advance(current, snapshot, inbound, now);
            if (turn.Replies.Select(Fault).FirstOrDefault(f => f is not null) is { } fault || (fault = Fault(turn)) is not null)
                return $"{script.Name} ({language}), seed {seed}, inbound {i}: {fault}\n{inbound}\n{DialogSnapshotJson.Write(snapshot)}";
            _shown = turn.Replies.Count > 0 ? turn.Replies : _shown;
            snapshot = _random.Next(80) == 0 ? Fresh() : _random.Next(10) == 0 ? DialogSnapshotJson.Read(DialogSnapshotJson.Write(turn.Snapshot))! : turn.Snapshot;
        }

        return null;
    }

    private DialogSnapshot Fresh() =>
        DialogEngine.Begin(script, language, _random.Next(2) == 0, _random.Next(2) == 0 ? null : "Asia/Tokyo", _random.Next(3) == 0 ? null : $"v{_random.Next(1000)}") with
        {
            IsClient = _random.Next(5) == 0,
            Source = _random.Next(3) == 0 ? "ads-7" : null,
            Channel = _random.Next(3) == 0 ? "telegram" : "web",
        };

    private Inbound Next(DialogScript current, DialogSnapshot snapshot, DateTimeOffset now) => _random.Next(16) switch
    {
        0 => new Inbound.Started(),
        1 => _random.Next(3) == 0 ? new Inbound.SentOther() : Shared(),
        2 or 3 or 4 => Press(snapshot),
        5 => new Inbound.Pressed(Forged[_random.Next(Forged.Length)], snapshot.Token - _random.Next(2)),
        6 => new Inbound.Said(Noise(_random.Next(200))),
        7 => new Inbound.Said(_random.Next(80) == 0 ? new string((char)_random.Next(0x20, 0x3000), 65_536) : Noise(20)),
        8 or 9 or 10 => TurnAnswers.Next(current, snapshot, _shown, now, _random),
        11 when Button() is { } button => new Inbound.Said(button.Text),
        _ => new Inbound.Said(Typed[_random.Next(Typed.Length)]),
    };

    private Inbound.SharedContact Shared() =>
        new(_random.Next(2) == 0 ? "37121234567" : "\u0000", _random.Next(2) == 0 ? null : "Robert", _random.Next(2) == 0);

    private Inbound.Pressed Press(DialogSnapshot snapshot) => new(Button()?.Id ?? "buy", _random.Next(6) == 0 ? snapshot.Token - 1 : snapshot.Token);

    private ReplyButton? Button()
    {
        var all = _shown.SelectMany(r => r.Buttons).SelectMany(r => r).ToList();
        return all.Count == 0 ? null : all[_random.Next(all.Count)];
    }

    private string Noise(int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append((char)_random.Next(_random.Next(3) == 0 ? 0x10000 : 0x500));
        return text.ToString();
    }

    private static string? Fault(Reply reply)
    {
        if (reply.Text.Length is 0 or > 4096 || string.IsNullOrWhiteSpace(reply.Text))
            return $"a text of {reply.Text.Length} characters";
        if (reply.Text.Contains('{', StringComparison.Ordinal))
            return $"a placeholder is not filled: {reply.Text}";
        if (!IsHttps(reply.Picture))
            return $"the picture {reply.Picture}";
        var buttons = reply.Buttons.SelectMany(r => r).ToList();
        if (buttons.Count > 100)
            return $"{buttons.Count} buttons";
        return buttons.Select(Fault).FirstOrDefault(f => f is not null);
    }

    private static string? Fault(ReplyButton button)
    {
        if (Encoding.UTF8.GetByteCount(button.Id) is 0 or > 40)
            return $"a button's id {button.Id}";
        if (button.Text.Length is 0 or > 64 || string.IsNullOrWhiteSpace(button.Text))
            return $"a button's text “{button.Text}”";
        return IsHttps(button.Link) ? null : $"the link {button.Link}";
    }

    private static string? Fault(DialogTurn turn)
    {
        if (turn.Snapshot[AnswerKeys.Consent] != "yes" && turn.Learned.Concat(turn.Snapshot.Answers).FirstOrDefault(a => AnswerKeys.IsContact(a.Key)) is { } contact)
            return $"the contact {contact.Key} is known before consent";
        return turn.Snapshot.Answers.GroupBy(a => a.Key).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"two answers called {twice.Key}" : null;
    }

    private static bool IsHttps(string? address) =>
        address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);
}
