using System.Globalization;
using Bot.Dialogs;
using Bot.Domain.Phones;
using Bot.Host.Channels.Web;

namespace Bot.Host.Start;

/// <summary>One visitor's chat in a terminal: shows what the engine says and passes on what is typed. Not thread-safe.</summary>
internal sealed class TryChat(VerbConsole console, Func<DateTimeOffset> now)
{
    private const string ShareWord = "/share";

    private DialogScripts _scripts = null!;
    private DialogScript _script = null!;
    private DialogSnapshot _snapshot = null!;
    private List<(ReplyButton Button, int Token)> _buttons = [];
    private bool _isTold = true;

    /// <summary>A visitor comes in.</summary>
    public void Begin(DialogScripts scripts, DialogScript script, VerbArguments asked)
    {
        (_scripts, _script, _isTold) = (scripts, script, true);
        _snapshot = DialogEngine.Begin(script, asked.Language, canShareContact: true, timeZone: null) with
        {
            Variant = script.Variant,
            Run = asked.Visitor.IsKnown ? 2 : 1,
            IsClient = asked.Visitor.IsClient,
            Source = asked.Visitor.Source,
            Channel = asked.Visitor.Channel,
            IsReachedHereOnly = asked.Visitor.Channel == WebChannel.ChannelName,
        };
        Advance(new Inbound.Started());
    }

    /// <summary>A line he types.</summary>
    public void Take(string line)
    {
        var text = line.Trim();
        if (text.StartsWith(ShareWord, StringComparison.Ordinal))
            Share(text[ShareWord.Length..]);
        else if (ButtonOf(text) is not var (button, token))
            Advance(new Inbound.Said(line));
        else if (button.Link is { } link)
            console.Out.WriteLine($"(opens {link})");
        else if (button.SharesContact)
            Share(PhoneNumber.Example(_script.Firm.Country));
        else
            Advance(new Inbound.Pressed(button.Id, token));
    }

    /// <summary>What the firm has of him, unless it was just shown.</summary>
    public void End()
    {
        if (!_isTold)
            Tell();
    }

    // The number first, spaces or not, and a name behind it if there is one.
    private void Share(string words)
    {
        var phone = string.Concat(words.TakeWhile(c => !char.IsLetter(c)));
        var name = words[phone.Length..].Trim();
        phone = phone.Trim();
        if (phone.Length == 0)
            console.Out.WriteLine("(write the number too: /share +37121234567 Anna)");
        else
            Advance(new Inbound.SharedContact(phone, name.Length == 0 ? null : name, IsOwn: true));
    }

    // A figure that stands on a button itself, as those of a rating, is an answer and no number of a button.
    private (ReplyButton, int)? ButtonOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _buttons.Count
            && _buttons.TrueForAll(b => b.Button.Text != text) ? _buttons[number - 1] : null;

    private void Advance(Inbound inbound)
    {
        var script = _scripts.TryGet(_snapshot.Script, out var own) ? own : _script;
        var turn = DialogEngine.Advance(script, _snapshot, inbound, now());
        // As the store would give it back.
        _snapshot = DialogSnapshotJson.Read(DialogSnapshotJson.Write(turn.Snapshot))!;
        _isTold &= turn.Learned.Count == 0;
        if (turn.Replies.Count > 0)
            _buttons = [];
        foreach (var reply in turn.Replies)
            Show(reply);
        if (turn.Outcome is DialogOutcome.Completed)
            Tell();
    }

    private void Show(Reply reply)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(reply.Text);
        if (reply.Picture is not null)
            console.Out.WriteLine($"  (picture {reply.Picture})");
        if (reply.File is not null)
            console.Out.WriteLine($"  (file {reply.File})");
        foreach (var row in reply.Buttons)
        {
            var shown = new List<string>();
            foreach (var button in row)
            {
                _buttons.Add((button, reply.Token));
                shown.Add(string.Create(CultureInfo.InvariantCulture, $"[{_buttons.Count}] {button.Text}"));
            }

            console.Out.WriteLine("  " + string.Join("  ", shown));
        }
    }

    private void Tell()
    {
        _isTold = true;
        console.Out.WriteLine();
        console.Out.WriteLine("--- the firm knows");
        foreach (var answer in _snapshot.Answers)
            console.Out.WriteLine(answer.Value == answer.Text ? $"{answer.Key}: {answer.Value}" : $"{answer.Key}: {answer.Value} ({answer.Text})");
        var script = _scripts.TryGet(_snapshot.Script, out var own) ? own : _script;
        var judged = script.Qualification.Judge(_snapshot.Answers.ToDictionary(a => a.Key, a => a.Value));
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"temperature: {judged.Temperature.ToString().ToLowerInvariant()}{(judged.Because.Count == 0 ? "" : $" (by {string.Join(", ", judged.Because)})")}, score: {judged.Score}"));
    }
}
