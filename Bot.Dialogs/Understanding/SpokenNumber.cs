using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Adds the words of one number up: "two hundred and fifty thousand". Used once; not thread-safe.</summary>
internal sealed class SpokenNumber(LanguagePack pack)
{
    private const int LongestArticle = 2;

    private decimal _total;
    private decimal? _current;
    private decimal _last;
    private bool _isFigure;
    private bool _isCounted;
    private bool _isInverted;
    private bool _isLinked;

    /// <summary>Null when nothing was taken.</summary>
    public decimal? Value => _isInverted && _current is { } counted ? counted * _last : _current is null && _last == 0 ? null : _total + (Rest ?? 0);

    public bool HasMagnitude => _last > 0;

    /// <summary>The value without its one-letter magnitude; null when it has no such.</summary>
    public decimal? Bare { get; private set; }

    // "A million two hundred" is 1,200,000.
    private decimal? Rest => _last == 1_000_000m && _current is { } c && c % 100 == 0 && c is >= 100 and < 1000 && !_isFigure ? c * 1000 : _current;

    /// <summary>How many tokens from here belong to the number; 0: it is over.</summary>
    public int Take(IReadOnlyList<TextToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Number is { } figure)
            return TakeFigure(figure);
        if (!token.IsWord)
            return IsHyphen(tokens, at) ? 1 : 0;
        if (pack.Magnitudes.TryGetValue(token.Word, out var times) && TakeMagnitude(times, token.Word))
            return 1;
        if (pack.Figures.TryGetValue(token.Word, out var fraction))
            return TakeFraction(fraction, tokens, at);
        if (pack.Calendar.Number(token.Word) is { } number && !_isFigure)
            return TakeWord(number, tokens, at);
        return TakeLink(tokens, at);
    }

    private int TakeFigure(decimal figure)
    {
        // "Тысяч 150": about 150 thousand.
        if (_current is null && _last > 0 && _total == _last && !_isCounted)
        {
            (_total, _isCounted) = (figure * _last, true);
            return 1;
        }

        if (_current is not null || _last > 0)
            return 0;
        (_current, _isFigure) = (figure, true);
        return 1;
    }

    private bool TakeMagnitude(decimal times, string word)
    {
        if (_current is null && (word.Length < 3 || (_last > 0 && times != 100)))
            return false;
        if (times == 100)
        {
            // "Fifteen hundred"; "eighty, a hundred" are two.
            if (_current is >= 100 or < 1 || _current % 10 == 0)
                return false;
            _current = (_current ?? 1) * 100;
            return true;
        }

        if (_last > 0 && times >= _last)
            return false;
        if (word.Length == 1)
            Bare = _current;
        _isCounted |= _current is not null;
        // "Тысяч двести" is about 200 thousand, "тысяча двести" 1,200.
        _isInverted = _current is null && _total == 0 && pack.CountedMagnitudes.Contains(word);
        _total += (_current ?? 1) * times;
        (_current, _last, _isFigure) = (null, times, false);
        return true;
    }

    /// <summary>"Half a million", "полтора", "two and a half", "a million and a half".</summary>
    private int TakeFraction(decimal fraction, IReadOnlyList<TextToken> tokens, int at)
    {
        if (_current is null && _last == 0)
            _current = fraction;
        // "Миллиона полтора": about one and a half.
        else if (fraction >= 1 && _current is null && _total == _last && !_isCounted)
            (_total, _isCounted) = (fraction * _last, true);
        // "Three quarters of a million"; "three and a quarter" is more.
        else if (fraction == 0.25m && _current is 2 or 3 && !_isLinked && IsOfMagnitude(tokens, at))
            _current *= fraction;
        else if (fraction < 1 && _current is { } whole && whole == decimal.Truncate(whole))
            _current = whole + fraction;
        else if (fraction < 1 && _current is null)
            _current = fraction * _last;
        else
            return 0;
        // "Half a million", "a quarter of a million".
        return IsOfMagnitude(tokens, at) ? Behind(tokens, at) - at : 1;
    }

    private bool IsOfMagnitude(IReadOnlyList<TextToken> tokens, int at) => Behind(tokens, at) is var next && next < tokens.Count && pack.Magnitudes.ContainsKey(tokens[next].Word);

    private int Behind(IReadOnlyList<TextToken> tokens, int at)
    {
        var next = at + 1;
        while (next < tokens.Count && next <= at + 2 && (IsArticle(tokens[next].Word) || pack.Fillers.Contains(tokens[next].Word)))
            next++;
        return next;
    }

    private int TakeWord(int number, IReadOnlyList<TextToken> tokens, int at)
    {
        if (IsArticle(tokens[at].Word) && !(_current is null && _last == 0 && at + 1 < tokens.Count && pack.Magnitudes.ContainsKey(tokens[at + 1].Word)))
            return 0;
        // "Տասից ինը": of ten, nine.
        if (_current is not null && pack.RangeEndings.Any(e => tokens[at - 1].Word.EndsWith(e, StringComparison.Ordinal)))
            return 0;
        if (_current is { } current && (number >= Place(current) || number == 0))
            return 0;
        _current = (_current ?? 0) + number;
        return 1;
    }

    /// <summary>"And", "с" between two parts of a number.</summary>
    private int TakeLink(IReadOnlyList<TextToken> tokens, int at)
    {
        if (Value is null || !pack.NumberLinks.Contains(tokens[at].Word))
            return 0;
        var next = at + 1;
        if (next < tokens.Count && (IsArticle(tokens[next].Word) || (pack.Fillers.Contains(tokens[next].Word) && pack.Calendar.Number(tokens[next].Word) is null)))
            next++;
        if (next >= tokens.Count || !tokens[next].IsWord)
            return 0;
        if (pack.Figures.TryGetValue(tokens[next].Word, out var fraction) && fraction < 1)
        {
            _isLinked = true;
            return next - at;
        }

        var joins = pack.Calendar.Number(tokens[next].Word) is { } number && !_isFigure && Value >= 100 && number < Place(_current ?? _last);
        return joins ? next - at : 0;
    }

    // "Ninety-nine".
    private bool IsHyphen(IReadOnlyList<TextToken> tokens, int at) =>
        tokens[at].Mark == '-' && at > 0 && at + 1 < tokens.Count && !_isFigure && _current is >= 20 and var tens && tens % 10 == 0
        && tokens[at - 1].To == tokens[at].From && tokens[at + 1].From == tokens[at].To && pack.Calendar.Number(tokens[at + 1].Word) is > 0 and < 10;

    // With a stress on it it counts: "én".
    private bool IsArticle(string word) => word.Length is > 0 and <= LongestArticle && char.IsLetter(word[0]) && word[0] is not 'é' && pack.Calendar.Number(word) == 1;

    // What may be added must be smaller than the lowest place that is taken.
    private static decimal Place(decimal current) => current % 10 != 0 ? 1 : current % 100 != 0 ? 10 : current % 1000 != 0 ? 100 : 1000;
}
