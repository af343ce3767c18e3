using System.Globalization;

namespace Bot.Host.Delivery;

/// <summary>Cuts long texts into messages, at a line or a space where there is one, never inside a character.</summary>
internal static class MessageSplit
{
    /// <summary>Telegram's limit for one message (Bot API, sendMessage: 1–4096 characters), counted here in UTF-16 units to be safe.</summary>
    public const int MaxLength = 4096;

    public static IEnumerable<MessagePayload> Parts(MessagePayload payload)
    {
        var start = 0;
        while (payload.Text.Length - start > MaxLength)
        {
            var length = Cut(payload.Text, start);
            yield return new MessagePayload { Text = payload.Text.Substring(start, length), Bold = Within(payload.Bold, start, length), Topic = payload.Topic };
            start += length;
        }

        yield return start == 0
            ? payload
            : payload with { Text = payload.Text[start..], Bold = Within(payload.Bold, start, payload.Text.Length - start) };
    }

    private static int Cut(string text, int start)
    {
        var window = text.AsSpan(start, MaxLength);
        var line = window.LastIndexOf('\n');
        if (line > MaxLength / 2)
            return line + 1;
        var space = window.LastIndexOf(' ');
        if (space > MaxLength / 2)
            return space + 1;

        var length = 0;
        while (length < MaxLength)
        {
            var element = StringInfo.GetNextTextElementLength(text.AsSpan(start + length));
            if (length + element > MaxLength)
                break;
            length += element;
        }

        return length > 0 ? length : MaxLength;
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
