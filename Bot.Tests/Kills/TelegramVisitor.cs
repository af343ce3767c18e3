using System.Text;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Kills;

/// <summary>
/// A visitor on Telegram: answers each question once, presses some buttons again, falls silent or adds a wish. He hears
/// on the bot's threads and acts on the crowd's.
/// </summary>
internal sealed class TelegramVisitor(FakeBotApi api, Persona persona)
{
    private const long FirstChat = 1_000_000;

    private readonly Lock _gate = new();
    private readonly FakeUser _user = api.User(FirstChat + persona.Index, persona.Name);
    private readonly StringBuilder _story = new();
    private BotMessage? _open;
    private BotMessage? _reminder;
    private (int Message, string Data)? _again;
    private int _answered = -1;
    private int _wishes = persona.Wishes;
    private bool _wasSilent;

    public Persona Persona => persona;

    public long ChatId => _user.Id;

    /// <summary>The ids of all he did.</summary>
    public List<int> Updates { get; } = [];

    /// <summary>What he typed, in his order.</summary>
    public List<string> Typed { get; } = [];

    /// <summary>He left a question open and waits for a reminder, or for nothing.</summary>
    public bool IsSilent { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>v for each thing he did, n for each reminder that reached him.</summary>
    public string Story => _story.ToString();

    public bool IsThrough => (HasEnded && _wishes == 0 && _again is null) || (IsSilent && !persona.ComesBack);

    public override string ToString() => $"{persona.Name} (chat {ChatId}, answered {_answered}, {(IsSilent ? "silent" : "talking")}, story {Story})";

    public void Hear(BotMessage message)
    {
        lock (_gate)
        {
            var text = Questions.Unmarked(message.Text);
            if (Questions.IsNudge(text))
            {
                _story.Append('n');
                _reminder = IsSilent && persona.ComesBack ? message : null;
            }
            else if (Questions.NumberOf(text) is Questions.End)
            {
                HasEnded = true;
            }
            else if (Questions.NumberOf(text) > _answered)
            {
                _open = message;
            }
        }
    }

    /// <summary>Does the next thing, if there is one.</summary>
    public void Act(Random random)
    {
        lock (_gate)
        {
            if (_answered < 0)
                Begin();
            else if (_again is { } press)
                PressAgain(press);
            else if (_reminder is { } reminder)
                ComeBack(reminder);
            else if (HasEnded && _wishes > 0)
                Type(persona.Wish(persona.Wishes - --_wishes));
            else if (_open is { } asked && !IsSilent)
                Answer(asked, random);
        }
    }

    /// <summary>Whoever only waited for a reminder goes on without one.</summary>
    public void GoOn()
    {
        lock (_gate)
            IsSilent &= !persona.ComesBack;
    }

    private void Begin()
    {
        _answered = 0;
        Done(_user.Says("/start kills"));
    }

    private void Answer(BotMessage asked, Random random)
    {
        var question = Questions.NumberOf(asked.Text);
        if (question == persona.SilentAt && !_wasSilent)
        {
            IsSilent = _wasSilent = true;
            return;
        }

        (_open, _answered) = (null, question);
        var words = persona.AnswerTo(question);
        if (question == Questions.Name || (question == Questions.Phone && persona.Types))
            Type(words!);
        else if (question == Questions.Phone)
            Done(_user.SharesContact(persona.Phone));
        else if (persona.Types && words is not null)
            Type(words);
        else
            Press(asked, asked.Buttons.First(b => words is null || b.Text == words), random);
    }

    private void Press(BotMessage asked, BotButton button, Random random)
    {
        var press = _user.PressesData(ChatId, asked.MessageId, button.Data!);
        Done(press);
        // An impatient finger, and a server that delivers twice.
        if (random.NextDouble() < 0.2)
            _again = (asked.MessageId, button.Data!);
        if (random.NextDouble() < 0.1)
            api.Resend(press);
    }

    private void PressAgain((int Message, string Data) press)
    {
        _again = null;
        Done(_user.PressesData(ChatId, press.Message, press.Data));
    }

    private void ComeBack(BotMessage reminder)
    {
        (_reminder, _open, IsSilent) = (null, null, false);
        Done(_user.PressesData(ChatId, reminder.MessageId, reminder.Buttons.First(b => b.Text == "Continue").Data!));
    }

    private void Type(string text)
    {
        Typed.Add(text);
        Done(_user.Says(text));
    }

    private void Done(SentUpdate update)
    {
        Updates.Add(update.UpdateId);
        _story.Append('v');
    }
}
