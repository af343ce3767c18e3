namespace Bot.Host.Leads;

/// <summary>
/// Compares how many of two groups did something. Formulas: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for
/// Rates and Proportions, 3rd edition, 2003: the test with the pooled rate in chapter 3, the sample size in chapter 4,
/// both without continuity correction.
/// </summary>
internal static class TwoProportions
{
    /// <summary>How often a difference that is none may be called one.</summary>
    public const double Alpha = 0.05;

    /// <summary>How often a difference that is there must be found.</summary>
    public const double Power = 0.8;

    /// <summary>
    /// The test's statistic, (p1 − p2) / √(p̄(1 − p̄)(1/n1 + 1/n2)) with p̄ = (x1 + x2) / (n1 + n2); positive when the first
    /// rate is higher, 0 when nothing can be said.
    /// </summary>
    public static double Z(int x1, int n1, int x2, int n2)
    {
        if (n1 == 0 || n2 == 0)
            return 0;
        var pooled = (x1 + x2) / (double)(n1 + n2);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / n1) + (1.0 / n2)));
        return error == 0 ? 0 : (((double)x1 / n1) - ((double)x2 / n2)) / error;
    }

    /// <summary>
    /// How many each group must have before the difference of these rates is found with <see cref="Power"/>:
    /// n = (z(1 − α/2)·√(2p̄(1 − p̄)) + z(power)·√(p1(1 − p1) + p2(1 − p2)))² / (p1 − p2)² with p̄ = (p1 + p2) / 2.
    /// </summary>
    /// <param name="alpha">Two-sided.</param>
    public static double Needed(double p1, double p2, double alpha = Alpha)
    {
        var mean = (p1 + p2) / 2;
        var root = (Quantile(1 - (alpha / 2)) * Math.Sqrt(2 * mean * (1 - mean))) + (Quantile(Power) * Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2))));
        return root * root / ((p1 - p2) * (p1 - p2));
    }

    /// <summary>The point below which the share <paramref name="p"/> of the standard normal distribution lies.</summary>
    public static double Quantile(double p)
    {
        var (low, high) = (-10.0, 10.0);
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < p ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.2.17; wrong by less than 7.5e-8.
    private static double Below(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var sum = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        var above = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * sum;
        return x >= 0 ? 1 - above : above;
    }
}
