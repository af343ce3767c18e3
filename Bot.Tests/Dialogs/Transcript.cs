using System.Globalization;
using System.Text;
using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>
/// Replays the visitor's lines of a transcript and writes the whole of it again. Lines: "# key: value" settings,
/// "@ instant" the clock, "> words", "> [button]" a press of a button now shown, "> [id #token]" any press,
/// "> (came)", "> (contact NUMBER own|other NAME)", "> (picture)", "&lt;" the bot, "=" what it means.
/// </summary>
internal sealed class Transcript
{
    private readonly StringBuilder _written = new();
    private readonly Dictionary<string, string> _settings = [];
    private DialogScript _script = Shipped.Qualify;
    private DialogSnapshot? _snapshot;
    private DateTimeOffset _now = Shipped.MondayMorning;
    private IReadOnlyList<Reply> _shown = [];

    public static string Replay(string transcript)
    {
        var replay = new Transcript();
        foreach (var line in transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            replay.Read(line);
        return replay._written.ToString();
    }

    private void Read(string line)
    {
        if (line.StartsWith('#'))
        {
            _written.Append(line).Append('\n');
            if (line[1..].Split(": ") is [var key, var value])
                _settings[key.Trim()] = value;
        }
        else if (line.StartsWith("@ ", StringComparison.Ordinal))
        {
            _written.Append(line).Append('\n');
            _now = DateTimeOffset.Parse(line[2..], CultureInfo.InvariantCulture);
        }
        else if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            Visitor(line);
        }
    }

    private void Visitor(string line)
    {
        if (_snapshot is null)
        {
            _script = Shipped.Of(_settings.GetValueOrDefault("country", "LV"));
            _snapshot = DialogEngine.Begin(_script, _settings.GetValueOrDefault("language", "en"), _settings.ContainsKey("shares contact"), _settings.GetValueOrDefault("zone"));
        }

        var turn = DialogEngine.Advance(_script, DialogSnapshotJson.Read(DialogSnapshotJson.Write(_snapshot))!, Inbound(line[2..]), _now);
        _snapshot = turn.Snapshot;
        _shown = turn.Replies.Count > 0 ? turn.Replies : _shown;
        _written.Append(line).Append('\n');
        foreach (var reply in turn.Replies)
            Bot(reply);
        _written.Append(CultureInfo.InvariantCulture, $"= {Named(turn.Outcome)}{Learned(turn)}\n");
    }

    private Inbound Inbound(string what)
    {
        if (what is "(came)")
            return new Inbound.Started();
        if (what is "(picture)")
            return new Inbound.SentOther();
        if (what.StartsWith("(contact ", StringComparison.Ordinal) && what[9..^1].Split(' ', 3) is [var phone, var own, var name])
            return new Inbound.SharedContact(phone, name, own == "own");
        if (what.StartsWith('[') && what[1..^1].Split(" #") is [var id, var token])
            return new Inbound.Pressed(id, int.Parse(token, CultureInfo.InvariantCulture));
        if (!what.StartsWith('['))
            return new Inbound.Said(what);
        var button = _shown.SelectMany(r => r.Buttons).SelectMany(r => r).FirstOrDefault(b => b.Text == what[1..^1]);
        return new Inbound.Pressed(button?.Id ?? throw new InvalidOperationException($"No button {what} is shown."), _shown[^1].Token);
    }

    private void Bot(Reply reply)
    {
        foreach (var line in reply.Text.Split('\n'))
            _written.Append(line.Length > 0 ? "< " : "<").Append(line).Append('\n');
        foreach (var row in reply.Buttons)
            _written.Append("<   ").AppendJoin(' ', row.Select(b => $"[{b.Text}]")).Append('\n');
        if (reply.ClosesContactKeyboard)
            _written.Append("<   (the share-contact keyboard goes)\n");
    }

    private static string Named(DialogOutcome outcome) => outcome switch
    {
        DialogOutcome.WroteAfterEnd wrote => $"WroteAfterEnd \"{wrote.Text}\"",
        _ => outcome.GetType().Name,
    };

    private string Learned(DialogTurn turn)
    {
        var learned = string.Join(", ", turn.Learned.Select(a => $"{a.Key}={a.Value}{(a.IsProven ? " (proven)" : "")}"));
        if (turn.Outcome is not DialogOutcome.Completed)
            return learned.Length > 0 ? $" – {learned}" : "";
        var judged = _script.Qualification.Judge(turn.Snapshot.Answers.ToDictionary(a => a.Key, a => a.Value));
        return $" – {learned}; {judged.Temperature} ({string.Join(", ", judged.Because)}), score {judged.Score}";
    }
}
