namespace Bot.Host.Settings;

/// <summary>How unlike two words are: letters to insert, delete or replace (Levenshtein's distance).</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        var row = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            (above, row) = (row, above);
        }

        return above[right.Length];
    }
}
