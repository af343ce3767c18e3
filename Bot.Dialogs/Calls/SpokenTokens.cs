using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>A text as words and figures, each taken away once it is understood. Not thread-safe.</summary>
internal sealed partial class SpokenTokens
{
    /// <summary>Stands between two figures: "14-16".</summary>
    public const string Dash = "-";

    // What was taken leaves an empty place, so that its neighbours don't become each other's.
    private readonly List<string> _tokens;

    public SpokenTokens(string text) => _tokens = [.. Token().Matches(Plain(text)).Select(m => Canonical(m.Value)).Where(t => t.Length > 0)];

    private SpokenTokens(List<string> tokens) => _tokens = tokens;

    /// <summary>The same words and figures, to be taken by themselves.</summary>
    public SpokenTokens Copy() => new([.. _tokens]);

    /// <summary>Parts what is written as one word and read as several: "nākampirmdien", "fredagsmorgen", "fortnight".</summary>
    public void Part(SpokenCalendar words)
    {
        if (words.SpeltOut.Count + words.DayPrefixes.Count + words.DayLinks.Count == 0)
            return;
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (Parts(_tokens[at], words) is not { } several)
                continue;
            _tokens.RemoveAt(at);
            _tokens.InsertRange(at, several);
        }
    }

    private static string[]? Parts(string token, SpokenCalendar words)
    {
        if (words.SpeltOut.TryGetValue(token, out var several))
            return several;
        foreach (var (prefix, word) in words.DayPrefixes)
        {
            if (token.StartsWith(prefix, StringComparison.Ordinal) && words.IsWeekday(token[prefix.Length..]))
                return [word, token[prefix.Length..]];
        }

        return words.DayLinks.Count > 0 && token.Length > 3 && words.EndOfDay(token) is > 0 and var end ? [token[..end], token[(end + 1)..]] : null;
    }

    /// <summary>Mends slips in words of the calendar; says whether there was one.</summary>
    public bool Mend(LanguagePack pack)
    {
        var isMended = false;
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (pack.Fillers.Contains(_tokens[at]) || pack.CallWords.Contains(_tokens[at]) || pack.SingleNegations.Contains(_tokens[at]) || IsNumber(_tokens[at], pack) || pack.Calendar.Mended(_tokens[at]) is not { } word)
                continue;
            (_tokens[at], isMended) = (word, true);
        }

        return isMended;
    }

    /// <summary>Mends slips in words of numbers, of those that nothing else was made of: "ten thirthy", "at elevn", "the secnd of December".</summary>
    public bool MendNumbers(LanguagePack pack, IReadOnlyList<string> unread)
    {
        var isMended = false;
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (!unread.Contains(_tokens[at]) || pack.Fillers.Contains(_tokens[at]) || pack.SingleNegations.Contains(_tokens[at]) || !IsBesideNumber(at, pack) || NearNumber(_tokens[at], pack) is not { } number)
                continue;
            (_tokens[at], isMended) = (number, true);
        }

        return isMended;
    }

    private bool IsBesideNumber(int at, LanguagePack pack) =>
        IsNumber(this[at - 1], pack) || IsNumber(this[at + 1], pack) || IsNumber(this[at - 2], pack) || IsNumber(this[at + 2], pack) || EndsAt(at, pack.Calendar.At) || pack.Calendar.Months.Any(m => LengthAt(at + 1, m) > 0 || EndsAt(at, m));

    private static string? NearNumber(string word, LanguagePack pack)
    {
        var words = pack.Calendar;
        return NumberSlips.Nearest(word, words.NumberWords.Concat(words.OrdinalHourWords).Concat(pack.Ordinals.Keys), w => words.Number(w) ?? words.OrdinalHour(w) ?? pack.Ordinals.GetValueOrDefault(w));
    }

    /// <summary>The same more freely for the names of days alone: a day that is misspelt is no today.</summary>
    public bool MendDays(LanguagePack pack)
    {
        var isMended = false;
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Length == 0 || pack.Fillers.Contains(_tokens[at]) || pack.CallWords.Contains(_tokens[at]) || pack.TimeFrames.Contains(_tokens[at]) || IsNumber(_tokens[at], pack)
                || pack.Calendar.NearDay(_tokens[at]) is not { } day)
                continue;
            (_tokens[at], isMended) = (day, true);
        }

        return isMended;
    }

    // "Ketvirtą" is "at four", no slip of "ketvirtadienį".
    private static bool IsNumber(string word, LanguagePack pack) =>
        pack.Calendar.Number(word) is not null || pack.Calendar.OrdinalHour(word) is not null || pack.Ordinals.ContainsKey(word) || pack.Figures.ContainsKey(word);

    public int Count => _tokens.Count;

    /// <summary>How many were taken.</summary>
    public int Taken => _tokens.Count(t => t.Length == 0);

    /// <summary>Each in its place; empty where it was taken.</summary>
    public IReadOnlyList<string> All => _tokens;

    /// <summary>What was not taken.</summary>
    public IEnumerable<string> Left => _tokens.Where(t => t.Length > 0 && t != Dash);

    public string this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : "";

    /// <summary>Takes the first of the phrases that occurs and says where it stood; -1 when none does.</summary>
    public int Take(IReadOnlyList<string[]> phrases)
    {
        var (at, length) = Find(phrases);
        Remove(at, length);
        return at;
    }

    /// <summary>Strikes the first of the phrases that occurs, its neighbours becoming each other's; of several words the last stays: the "after" of "right after".</summary>
    public bool Drop(IReadOnlyList<string[]> phrases)
    {
        if (Find(phrases) is not (>= 0 and var at, var length))
            return false;
        _tokens.RemoveRange(at, Math.Max(1, length - 1));
        return true;
    }

    /// <summary>Where the first of the phrases that occurs stands, and how many words it has; -1 when none does.</summary>
    public (int At, int Length) Find(IReadOnlyList<string[]> phrases, int from = 0)
    {
        foreach (var phrase in phrases)
        {
            for (var at = from; at + phrase.Length <= _tokens.Count; at++)
            {
                if (StandsAt(phrase, at))
                    return (at, phrase.Length);
            }
        }

        return (-1, 0);
    }

    /// <summary>Where the phrase first stands; -1: nowhere.</summary>
    public int Find(string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= _tokens.Count; at++)
        {
            if (StandsAt(phrase, at))
                return at;
        }

        return -1;
    }

    /// <summary>How many words the longest of the phrases that stands here has; 0: none.</summary>
    public int LengthAt(int at, IReadOnlyList<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (at >= 0 && at + phrase.Length <= _tokens.Count && StandsAt(phrase, at))
                return phrase.Length;
        }

        return 0;
    }

    public bool IsAt(int at, IReadOnlyList<string[]> phrases) => LengthAt(at, phrases) > 0;

    /// <summary>How many words the longest of the phrases that end right before this place has; 0: none does.</summary>
    public int LengthBefore(int at, IReadOnlyList<string[]> phrases) =>
        phrases.FirstOrDefault(p => at - p.Length >= 0 && StandsAt(p, at - p.Length))?.Length ?? 0;

    /// <summary>True when one of the phrases ends right before this place.</summary>
    public bool EndsAt(int at, IReadOnlyList<string[]> phrases) => LengthBefore(at, phrases) > 0;

    public void Remove(int at, int length = 1)
    {
        for (var i = 0; i < length; i++)
            _tokens[at + i] = "";
    }

    private bool StandsAt(string[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (_tokens[at + i] != phrase[i])
                return false;
        }

        return true;
    }

    // A telephone number and a size are no time; "a.m." is one word.
    private static string Plain(string text)
    {
        var clean = Words.WithPlainMarks(Words.Clean(text, 400)).ToLowerInvariant()
            .Replace("a.m.", " am ", StringComparison.Ordinal).Replace("p.m.", " pm ", StringComparison.Ordinal)
            .Replace("a.m", " am", StringComparison.Ordinal).Replace("p.m", " pm", StringComparison.Ordinal);
        var digits = string.Concat(clean.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        return Phone().Replace(Area().Replace(YearFirst().Replace(digits, "$4.$3.$1"), " "), " ");
    }

    private static string Canonical(string token)
    {
        if (!char.IsAsciiDigit(token[0]))
            return token.Trim() is "-" or "–" or "—" ? Dash : Words.Normalise(token).Replace(" ", "", StringComparison.Ordinal);
        var parts = token.Split('.', '/', '-', ':');
        if (parts.Length == 1 || token.Contains(':', StringComparison.Ordinal))
            return token;
        // "12/24" can only be the month first.
        var isAmerican = token.Contains('/', StringComparison.Ordinal) && int.Parse(parts[1], CultureInfo.InvariantCulture) > 12;
        return isAmerican ? string.Join('.', [parts[1], parts[0], .. parts[2..]]) : string.Join('.', parts);
    }

    // "2026-12-10", "2026.12.10", "2026 12 10".
    [GeneratedRegex(@"\b(20\d{2})([-./ ])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])\b(?!:)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\+\d[\d ()\-.]{6,}\d|\b\d{7,}\b|\b\d{4} \d{4}\b|\b\d{3}[ -]\d{3}[ -]\d{2}[ -]?\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b\d{1,4}(?:[.,]\d+)?\s*(?:m2|m²|м2|м²|մ2|մ²|kvm|sqm)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Area();

    [GeneratedRegex(@"\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|\d{1,2}[:./]\d{1,2}(?![\d])|\d+|\p{L}[\p{L}\p{M}'’՚-՜՞]*|(?<=\d ?)[-–—](?= ?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
