using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Reads the figures of a text as people write them: "1.5 million", "120 тыс", "200 000", "twenty five", "полтора",
/// "1.5k", "two and a half". Used once a text; not thread-safe.
/// </summary>
internal sealed class Figures
{
    private const string CurrencySigns = "€$£₽֏₴₸₾¥";
    private const string Dashes = "-–—";

    private const int WidestGap = 3;

    private readonly List<TextToken> _tokens;
    private readonly LanguagePack _pack;

    private Figures(string text, LanguagePack pack) => (_tokens, _pack) = (TextToken.Of(text), pack);

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<Figure> In(string text, LanguagePack pack)
    {
        var reader = new Figures(text, pack);
        var found = new List<Figure>();
        var (at, end) = (0, -1);
        while (at < reader._tokens.Count)
        {
            if (reader.Next(at) is not var (figure, next))
            {
                at++;
                continue;
            }

            found.Add(figure with { EndsRange = found.Count > 0 && (reader.IsRangeMark(end, at) || (at - end > 1 && FigurePairs.IsLinked(text[found[^1].To..figure.From], pack))), IsAlternative = found.Count > 0 && reader.IsAlternative(end, at) });
            (at, end) = (next, next);
        }

        return pack.CountedMagnitudes.Count > 0 ? InvertedFigures.In(found, text, pack) : found;
    }

    private (Figure Figure, int Next)? Next(int at)
    {
        var spoken = new SpokenNumber(_pack);
        var next = at;
        while (next < _tokens.Count && spoken.Take(_tokens, next) is > 0 and var taken)
            next += taken;
        if (spoken.Value is not { } value)
            return null;
        var isNegative = at > 0 && _tokens[at - 1].Mark is '-' && _tokens[at - 1].To == _tokens[at].From && (at == 1 || (_tokens[at - 2].To < _tokens[at - 1].From && _tokens[at - 2].Number is null));
        var signBefore = at > 0 && CurrencySigns.Contains(_tokens[at - 1].Mark, StringComparison.Ordinal);
        var signBehind = next < _tokens.Count && (CurrencySigns.Contains(_tokens[next].Mark, StringComparison.Ordinal) || IsCurrency(_tokens[next]));
        if (signBehind)
            next++;
        // "1m€", "€1 million" and "1 € million" alike.
        var figure = new Figure(isNegative ? -value : value, _tokens[signBefore ? at - 1 : at].From, _tokens[next - 1].To)
        {
            IsMoney = signBefore || signBehind,
            HasMagnitude = spoken.HasMagnitude,
            Bare = spoken.Bare,
            IsArea = UnitAt(next, _pack.AreaUnits) && !UnitAt(next, _pack.ForeignUnits),
            IsForeign = UnitAt(next, _pack.ForeignUnits),
            CountsRooms = UnitAt(next, _pack.RoomUnits),
            IsTime = IsTimeUnit(next),
        };
        return (figure, next);
    }

    private bool IsCurrency(TextToken token) => token.IsWord && _pack.Currencies.Any(c => _pack.Inflection.IsSame(token.Word, c));

    /// <summary>Within the next two words: "3-room", "3 big rooms", "3-х комнатная".</summary>
    private bool UnitAt(int at, System.Collections.Frozen.FrozenSet<string> units)
    {
        var words = 0;
        for (; at < _tokens.Count && words < 2 && (_tokens[at].IsWord || Dashes.Contains(_tokens[at].Mark, StringComparison.Ordinal)) && _tokens[at].Number is null; at++)
        {
            if (!_tokens[at].IsWord)
                continue;
            words++;
            var word = _tokens[at].Word;
            if (units.Any(u => _pack.Inflection.IsSame(word, u) || (u.Length >= 4 && word.StartsWith(u, StringComparison.Ordinal))))
                return true;
        }

        return false;
    }

    private bool IsTimeUnit(int at)
    {
        if (at >= _tokens.Count || !_tokens[at].IsWord)
            return false;
        var (word, calendar) = (_tokens[at].Word, _pack.Calendar);
        return new[] { calendar.Hours, calendar.Minutes, calendar.DayUnits, calendar.WeekUnits, calendar.MonthUnits }
            .Any(units => units.Any(u => u.Length == 1 && u[0] == word));
    }

    private bool IsRangeMark(int from, int to) => (to - from) switch
    {
        // "Ութսունից հարյուր", "80 հազարից 150 հազար".
        0 => from > 0 && _tokens[from - 1].IsWord && _pack.RangeEndings.Any(e => _tokens[from - 1].Word.EndsWith(e, StringComparison.Ordinal)),
        1 => IsDash(from) || _pack.RangeLinks.Contains(_tokens[from].Word),
        // "80-ից 150", "80 հազարից մինչև 150".
        2 => IsDash(from) && _pack.RangeEndings.Contains(_tokens[from + 1].Word),
        3 => IsDash(from) && _pack.RangeEndings.Contains(_tokens[from + 1].Word) && _pack.RangeLinks.Contains(_tokens[from + 2].Word),
        _ => false,
    };

    // "150 or 80", "80, maybe 120".
    private bool IsAlternative(int from, int to)
    {
        for (var at = from; at < to && to - from <= WidestGap; at++)
        {
            if (_tokens[at].IsWord && (_pack.Alternatives.Contains(_tokens[at].Word) || _pack.Doubts.Contains(_tokens[at].Word)))
                return true;
        }

        return false;
    }

    private bool IsDash(int at) => Dashes.Contains(_tokens[at].Mark, StringComparison.Ordinal);
}
