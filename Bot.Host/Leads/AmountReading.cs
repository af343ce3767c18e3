using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Leads;

/// <summary>Reads a sum of money as people write it: "500 000", "1.5m", "12,5 тыс", "$1,200.50".</summary>
internal static partial class AmountReading
{
    private const int LongestRead = 60;
    private const decimal Largest = 1_000_000_000_000m;

    private static readonly FrozenDictionary<string, decimal> Magnitudes = new Dictionary<string, decimal>
    {
        ["k"] = 1e3m, ["thousand"] = 1e3m, ["grand"] = 1e3m,
        ["к"] = 1e3m, ["т"] = 1e3m, ["тыс"] = 1e3m, ["тысяч"] = 1e3m, ["тысячи"] = 1e3m, ["тысяча"] = 1e3m,
        ["m"] = 1e6m, ["mln"] = 1e6m, ["million"] = 1e6m, ["millions"] = 1e6m,
        ["м"] = 1e6m, ["млн"] = 1e6m, ["миллион"] = 1e6m, ["миллиона"] = 1e6m, ["миллионов"] = 1e6m,
        ["bn"] = 1e9m, ["billion"] = 1e9m, ["млрд"] = 1e9m, ["миллиард"] = 1e9m, ["миллиарда"] = 1e9m, ["миллиардов"] = 1e9m,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Currencies = FrozenSet.ToFrozenSet(
        ["$", "€", "£", "₽", "₸", "₴", "р", "руб", "рубль", "рубля", "рублей", "доллар", "доллара", "долларов", "евро", "тенге", "грн",
            "dollar", "dollars", "euro", "euros", "pound", "pounds", "usd", "eur", "gbp", "rub", "kzt", "uah", "byn"]);

    /// <summary>The sum with two decimals, or null when the text is not one, is negative, or is above 10^12.</summary>
    public static decimal? Read(string text)
    {
        if (text.Length > LongestRead || Parts().Match(text.Trim().ToLowerInvariant()) is not { Success: true } parts)
            return null;
        var words = new[] { parts.Groups["before"], parts.Groups["first"], parts.Groups["second"] }
            .Where(g => g.Value.Length > 0).Select(g => g.Value.TrimEnd('.')).ToList();
        var magnitude = words.Where(Magnitudes.ContainsKey).Select(w => (decimal?)Magnitudes[w]).FirstOrDefault();
        if (words.Count(Magnitudes.ContainsKey) > 1 || words.Any(w => !Magnitudes.ContainsKey(w) && !Currencies.Contains(w)))
            return null;
        return Number(parts.Groups["number"].Value.Trim(), hasMagnitude: magnitude is not null) * (magnitude ?? 1) is { } sum && sum <= Largest
            ? decimal.Round(sum, 2)
            : null;
    }

    // "1.500" is fifteen hundred, "1.500 m" is one and a half million.
    private static decimal? Number(string text, bool hasMagnitude)
    {
        if (hasMagnitude && Plain().IsMatch(text))
            return Parse(text.Replace(',', '.'));
        if (Spaced().IsMatch(text))
            return Parse(Spaces().Replace(text, "").Replace(',', '.'));
        if (CommaGroups().IsMatch(text))
            return Parse(text.Replace(",", "", StringComparison.Ordinal));
        if (PointGroups().IsMatch(text))
            return Parse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
        return Plain().IsMatch(text) ? Parse(text.Replace(',', '.')) : null;
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<before>[$€£₽₸₴]|[a-z]{3})?\s*(?<number>[0-9][0-9.,' \u00A0\u202F]*?)\s*(?<first>[\p{L}$€£₽₸₴]+\.?)?\s*(?<second>[\p{L}$€£₽₸₴]+\.?)?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^[0-9]{1,13}([.,][0-9]{1,6})?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}([ '\u00A0\u202F][0-9]{3})+([.,][0-9]{1,2})?$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[ '\u00A0\u202F]")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]{1,2})?$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]{1,2})?$")]
    private static partial Regex PointGroups();
}
