using System.Globalization;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>What a calculator makes of the answers: a range, and how it came about. Immutable.</summary>
internal sealed class Estimate
{
    // Whatever a script says, no figure leaves the range of a decimal.
    private const decimal Most = 1_000_000_000_000_000m;
    private const decimal MostTimes = 1_000_000m;

    private readonly Calculation _calculation;
    private readonly IReadOnlyList<(string Key, StepOption Option)> _parts;
    private readonly decimal _low;
    private readonly decimal _high;

    private Estimate(Calculation calculation, IReadOnlyList<(string Key, StepOption Option)> parts)
    {
        (_calculation, _parts) = (calculation, parts);
        var sum = Bounded(calculation.Base);
        foreach (var (_, option) in parts)
            sum = Bounded(sum + Bounded(option.Price));
        foreach (var (_, option) in parts)
            sum = Bounded(sum * Math.Clamp(option.Factor, 0, MostTimes));
        var spread = sum * Math.Clamp(calculation.SpreadPercent, 0, 100) / 100;
        (_low, _high) = (Rounded(sum - spread), Rounded(sum + spread));
    }

    /// <summary>"12000-15000".</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{_low:0.##}-{_high:0.##}");

    /// <param name="answer">Key → value, or null when not known; an unknown one counts for nothing.</param>
    public static Estimate Of(Step calculator, DialogScript script, Func<string, string?> answer)
    {
        var calculation = calculator.Calculation!;
        var parts = new List<(string, StepOption)>();
        foreach (var key in calculation.Of)
        {
            foreach (var id in answer(key)?.Split(',') ?? [])
            {
                if (script.Steps.Where(s => s.Answer == key).Select(s => s.Option(id)).FirstOrDefault(o => o is not null) is { } option)
                    parts.Add((key, option));
            }
        }

        return new Estimate(calculation, parts);
    }

    /// <summary>"€12,000–15,000".</summary>
    public string Text(Scene scene) => Money(_low == _high ? Figure(_low, scene.Language) : $"{Figure(_low, scene.Language)}–{Figure(_high, scene.Language)}", scene);

    /// <summary>The choices it rests on, a line each: "• Size: Up to 45 m²".</summary>
    public string Choices(Scene scene) => string.Join('\n', _parts
        .GroupBy(p => p.Key, (key, parts) => "• " + Labelled(key, string.Join(", ", parts.Select(p => Named(p.Option, scene))), scene)));

    /// <summary>The whole way to the figure: "5,000 + 3,000 (Size: 45–80 m²) × 1.2 (When: Now) = 9,600 ± 10% → €8,600–10,600".</summary>
    public string Breakdown(Scene scene)
    {
        var text = new System.Text.StringBuilder(Figure(_calculation.Base, scene.Language));
        foreach (var (key, option) in _parts.Where(p => p.Option.Price != 0 || p.Option.Factor == 1))
            text.Append(CultureInfo.InvariantCulture, $" + {Figure(option.Price, scene.Language)} ({Labelled(key, Named(option, scene), scene)})");
        var factors = _parts.Where(p => p.Option.Factor != 1).ToList();
        if (factors.Count > 0 && _parts.Count > factors.Count(f => f.Option.Price == 0))
            text.Insert(0, '(').Append(')');
        foreach (var (key, option) in factors)
            text.Append(CultureInfo.InvariantCulture, $" × {Figure(option.Factor, scene.Language)} ({Labelled(key, Named(option, scene), scene)})");
        if (_calculation.SpreadPercent != 0)
            text.Append(CultureInfo.InvariantCulture, $", ± {Figure(_calculation.SpreadPercent, scene.Language)}%");
        return text.Append(" = ").Append(Text(scene)).ToString();
    }

    /// <summary>The thousands apart: "12,000" in English, "12 000" with a narrow no-break space elsewhere.</summary>
    internal static string Figure(decimal figure, string language) => figure.ToString("#,0.##", language == "en" ? English : Others);

    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };
    private static readonly NumberFormatInfo Others = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };

    private static string Labelled(string key, string text, Scene scene) =>
        scene.Pack.Labels.GetValueOrDefault(key) is { Length: > 0 } label ? $"{label}: {text}" : text;

    private static string Named(StepOption option, Scene scene) => option.Text.Fill(scene.Language, _ => null);

    private static decimal Bounded(decimal figure) => Math.Clamp(figure, -Most, Most);

    private string Money(string amount, Scene scene) => _calculation.Currency.Fill(scene.Language, _ => amount);

    private decimal Rounded(decimal figure)
    {
        var positive = Math.Max(0, figure);
        return _calculation.RoundTo > 0 ? Math.Round(positive / _calculation.RoundTo, MidpointRounding.AwayFromZero) * _calculation.RoundTo : Math.Round(positive, 2);
    }
}
