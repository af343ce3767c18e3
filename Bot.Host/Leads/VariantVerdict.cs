namespace Bot.Host.Leads;

/// <summary>What became of the visitors who met one wording of a script.</summary>
/// <param name="Visitors">Conversations that began it.</param>
/// <param name="Leads">Of these, conversations a lead came out of; then those whose lead was ever hot, and was won.</param>
internal sealed record VariantFigures(string Variant, int Visitors, int Leads, int Hot, int Won)
{
    /// <summary>Leads by visitor.</summary>
    public double Rate => Visitors == 0 ? 0 : (double)Leads / Visitors;
}

/// <summary>
/// What may be said about a script's variants. The one with the most leads by visitor is compared with the next. It wins
/// when the difference is significant (two-sided, 5 %, shared among the comparisons when there are more than two) and
/// each of the two has as many visitors as that difference needs to be found with 80 % power: who looks every day would
/// otherwise sooner or later see a difference that is none. A closed set.
/// </summary>
internal abstract record VariantVerdict
{
    /// <summary>Without a difference yet, one of a fifth is what is looked for.</summary>
    private const double SoughtLift = 1.2;

    /// <summary>With fewer the normal distribution, which the formulas lean on, is no fair picture.</summary>
    private const int FewestVisitors = 30;

    private VariantVerdict()
    {
    }

    /// <summary>No visitor of one of them, or no lead at all.</summary>
    public sealed record TooEarly : VariantVerdict;

    /// <param name="Needed">Visitors each must have.</param>
    public sealed record Even(int Needed) : VariantVerdict;

    /// <param name="Needed">Visitors each must have.</param>
    public sealed record Ahead(string Variant, int Needed) : VariantVerdict;

    public sealed record Wins(string Variant) : VariantVerdict;

    /// <param name="variants">Two or more.</param>
    public static VariantVerdict Of(IReadOnlyList<VariantFigures> variants)
    {
        var best = variants.OrderByDescending(v => v.Rate).ToList();
        var (first, second) = (best[0], best[1]);
        if (variants.Any(v => v.Visitors == 0) || first.Leads == 0)
            return new TooEarly();
        var alpha = TwoProportions.Alpha / (variants.Count - 1);
        if (first.Rate == second.Rate)
        {
            var sought = Math.Min(first.Rate * SoughtLift, (1 + first.Rate) / 2);
            return sought > first.Rate ? new Even(Rounded(TwoProportions.Needed(first.Rate, sought, alpha))) : new TooEarly();
        }

        var needed = Math.Max(FewestVisitors, TwoProportions.Needed(first.Rate, second.Rate, alpha));
        var isSure = TwoProportions.Z(first.Leads, first.Visitors, second.Leads, second.Visitors) >= TwoProportions.Quantile(1 - (alpha / 2));
        return isSure && Math.Min(first.Visitors, second.Visitors) >= needed ? new Wins(first.Variant) : new Ahead(first.Variant, Rounded(needed));
    }

    // "About": up to two figures.
    private static int Rounded(double needed)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, needed))) - 1));
        return (int)Math.Min(int.MaxValue, Math.Ceiling(needed / unit) * unit);
    }
}
