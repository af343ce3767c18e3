using System.Text;

namespace Bot.Dialogs.Turns;

/// <summary>Gathers what a turn says and makes messages of it, each within 4,096 characters. Not thread-safe.</summary>
internal sealed class Speech
{
    private const int Longest = 4096;

    private readonly List<string> _parts = [];

    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; set; } = [];

    public void Add(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _parts.Add(text);
    }

    /// <summary>One message if it fits, the buttons under the last; none when nothing was said.</summary>
    public IReadOnlyList<Reply> Replies(int token, bool closesContactKeyboard)
    {
        var texts = Texts();
        var replies = new List<Reply>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            replies.Add(new Reply(texts[i], i == texts.Count - 1 ? Buttons : [], token)
            {
                ClosesContactKeyboard = closesContactKeyboard && i == 0,
            });
        }

        return replies;
    }

    private List<string> Texts()
    {
        var texts = new List<string>(1);
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (text.Length > 0 && text.Length + 2 + part.Length > Longest)
            {
                texts.Add(text.ToString());
                text.Clear();
            }

            text.Append(text.Length > 0 ? "\n\n" : "").Append(part.Length > Longest ? Understanding.Words.Clean(part, Longest, keepsLines: true) : part);
        }

        if (text.Length > 0)
            texts.Add(text.ToString());
        return texts;
    }
}
