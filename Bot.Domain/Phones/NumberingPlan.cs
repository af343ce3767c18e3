using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Domain.Phones;

/// <summary>How one country numbers its telephones. Immutable; read once from numbering.tsv.</summary>
internal sealed class NumberingPlan
{
    private static readonly Lazy<NumberingPlans> Shipped = new(NumberingPlans.Read);

    private readonly string _pattern;
    private readonly string _trunkPrefix;
    private readonly string _rewrite;
    private readonly string _groupings;
    private Regex? _national;
    private Regex? _trunk;

    /// <param name="columns">One line of numbering.tsv.</param>
    internal NumberingPlan(string[] columns)
    {
        (Country, CallingCode, InternationalPrefix) = (columns[0], columns[1], columns[2]);
        (_trunkPrefix, _rewrite, _pattern) = (columns[3], columns[4], columns[5]);
        (Example, _groupings) = (columns[6], columns[7]);
    }

    public string Country { get; }
    public string CallingCode { get; }

    /// <summary>A regular expression, often "00".</summary>
    public string InternationalPrefix { get; }

    /// <summary>A mobile number without trunk prefix; empty where none is known.</summary>
    public string Example { get; }

    public static NumberingPlan? OfCountry(string country) => Shipped.Value.ByCountry.GetValueOrDefault(country.ToUpperInvariant());

    /// <summary>The plans that share a calling code, the main country first; empty for an unknown code.</summary>
    public static IReadOnlyList<NumberingPlan> OfCallingCode(string code) => Shipped.Value.ByCallingCode.GetValueOrDefault(code, []);

    public bool IsPossible(string national) => Whole(ref _national, _pattern).IsMatch(national);

    /// <summary>Takes the trunk prefix away, as "8" of "8 921 …", unless the digits are a number as they stand.</summary>
    public string WithoutTrunkPrefix(string digits)
    {
        if (_trunkPrefix.Length == 0)
            return digits;
        _trunk ??= new Regex($"^(?:{_trunkPrefix})", RegexOptions.CultureInvariant);
        var match = _trunk.Match(digits);
        if (!match.Success || match.Length == 0)
            return digits;
        var rest = digits[match.Length..];
        var captured = match.Groups.Count > 1 && match.Groups[^1].Success;
        if (_rewrite.Length > 0 && captured)
            rest = match.Result(_rewrite) + rest;
        return IsPossible(digits) && !IsPossible(rest) ? digits : rest;
    }

    /// <summary>The national number in the groups people write, "921 123 45 67".</summary>
    public string Group(string national)
    {
        var grouping = OfCallingCode(CallingCode)[0]._groupings;
        foreach (var rule in grouping.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = rule.LastIndexOf('>');
            if (Regex.IsMatch(national, $"^(?:{rule[..end]})", RegexOptions.CultureInvariant) && Cut(national, rule[(end + 1)..]) is { } grouped)
                return grouped;
        }

        return Cut(national, "3 3 2-9") ?? national;
    }

    private static Regex Whole(ref Regex? regex, string pattern) =>
        regex ??= new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant);

    private static string? Cut(string digits, string sizes)
    {
        var parts = new List<string>();
        foreach (var size in sizes.Split(' '))
        {
            var range = size.Split('-');
            var rest = digits.Length - parts.Sum(p => p.Length);
            var take = Math.Min(rest, int.Parse(range[^1], System.Globalization.CultureInfo.InvariantCulture));
            if (take < int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture))
                return null;
            parts.Add(digits.Substring(digits.Length - rest, take));
        }

        return parts.Sum(p => p.Length) == digits.Length ? string.Join(' ', parts) : null;
    }
}
