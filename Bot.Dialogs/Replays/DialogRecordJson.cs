using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Dialogs.Replays;

/// <summary>A recorded conversation as JSON Lines: the first snapshot, then a line a turn. Thread-safe.</summary>
public static class DialogRecordJson
{
    /// <summary>Lines parted by "\n", the last one ended by it too.</summary>
    public static string Write(DialogRecord record)
    {
        var lines = new List<string> { RecordLines.Start(record.Start) };
        lines.AddRange(record.Turns.Select(RecordLines.Turn));
        return string.Concat(lines.Select(l => l + "\n"));
    }

    /// <exception cref="FormatException">A line is no line of a record; the message names it.</exception>
    public static DialogRecord Read(string lines)
    {
        DialogSnapshot? start = null;
        var turns = ImmutableArray.CreateBuilder<RecordedTurn>();
        var number = 0;
        foreach (var line in lines.Split('\n').Select(l => l.Trim('\r')))
        {
            number++;
            if (line.Length == 0)
                continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (start is null)
                    start = RecordLines.ReadStart(json.RootElement);
                else
                    turns.Add(RecordLines.ReadTurn(json.RootElement));
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"Line {number} is no line of a recorded conversation: {wrong.Message}", wrong);
            }
        }

        return new DialogRecord(start ?? throw new FormatException("The recording is empty; its first line is {\"start\": …}."), turns.ToImmutable());
    }
}
