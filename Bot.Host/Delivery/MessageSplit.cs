using System.Globalization;

namespace Bot.Host.Delivery;

/// <summary>Cuts long texts into messages, at a line or a space where there is one, never inside a character.</summary>
internal static class MessageSplit
{
    /// <summary>Telegram's limit for one message (Bot API, sendMessage: 1–4096 characters), counted here in UTF-16 units to be safe.</summary>
    public const int MaxLength = 4096;

    /// <param name="longest">The most a part may have, in UTF-16 units.</param>
    public static IEnumerable<MessagePayload> Parts(MessagePayload payload, int longest = MaxLength)
    {
        var start = 0;
        while (payload.Text.Length - start > longest)
        {
            var length = Cut(payload.Text, start, longest);
            yield return new MessagePayload { Text = payload.Text.Substring(start, length), Bold = Within(payload.Bold, start, length), Topic = payload.Topic };
            start += length;
        }

        yield return start == 0
            ? payload
            : payload with { Text = payload.Text[start..], Bold = Within(payload.Bold, start, payload.Text.Length - start) };
    }

    private static int Cut(string text, int start, int longest)
    {
        var window = text.AsSpan(start, longest);
        var line = window.LastIndexOf('\n');
        if (line > longest / 2)
            return line + 1;
        var space = window.LastIndexOf(' ');
        if (space > longest / 2)
            return space + 1;

        var length = 0;
        while (length < longest)
        {
            var element = StringInfo.GetNextTextElementLength(text.AsSpan(start + length));
            if (length + element > longest)
                break;
            length += element;
        }

        return length > 0 ? length : longest;
    }

    private static List<TextRange> Within(IReadOnlyList<TextRange> ranges, int start, int length)
    {
        var inside = new List<TextRange>();
        foreach (var range in ranges)
        {
            var from = Math.Max(range.Offset, start);
            var to = Math.Min(range.Offset + range.Length, start + length);
            if (from < to)
                inside.Add(new TextRange(from - start, to - from));
        }

        return inside;
    }
}
