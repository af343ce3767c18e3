using System.Text;

namespace Bot.Dialogs.Turns;

/// <summary>Gathers what a turn says and makes messages of it, each within 4,096 characters. Not thread-safe.</summary>
internal sealed class Speech
{
    private const int Longest = 4096;

    private readonly List<Part> _parts = [];

    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; set; } = [];

    /// <param name="picture">Shown with the text; null for none.</param>
    /// <param name="file">Handed over with the text, in a message of its own; null for none.</param>
    public void Add(string text, string? picture = null, string? file = null)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _parts.Add(new Part(text.Length > Longest ? Understanding.Words.Clean(text, Longest, keepsLines: true) : text, picture, file));
    }

    /// <summary>One message if it fits, the buttons under the last; none when nothing was said.</summary>
    public IReadOnlyList<Reply> Replies(int token, bool closesContactKeyboard)
    {
        var parts = Merged();
        var replies = new List<Reply>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            replies.Add(new Reply(parts[i].Text, i == parts.Count - 1 ? Buttons : [], token)
            {
                ClosesContactKeyboard = closesContactKeyboard && i == 0,
                Picture = parts[i].Picture,
                File = parts[i].File,
            });
        }

        return replies;
    }

    private List<Part> Merged()
    {
        var merged = new List<Part>(1);
        var text = new StringBuilder();
        Part? last = null;
        foreach (var part in _parts)
        {
            if (last is not null && !Fits(last, part, text.Length))
            {
                merged.Add(last with { Text = text.ToString() });
                text.Clear();
                last = null;
            }

            text.Append(text.Length > 0 ? "\n\n" : "").Append(part.Text);
            last = last is null ? part : last with { Picture = last.Picture ?? part.Picture };
        }

        if (last is not null)
            merged.Add(last with { Text = text.ToString() });
        return merged;
    }

    private static bool Fits(Part last, Part part, int length) =>
        length + 2 + part.Text.Length <= Longest
        && last.File is null && part.File is null
        && (last.Picture is null || part.Picture is null);

    private sealed record Part(string Text, string? Picture, string? File);
}
