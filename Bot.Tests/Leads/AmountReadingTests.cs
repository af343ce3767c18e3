using System.Globalization;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class AmountReadingTests
{
    [Theory]
    [InlineData("500", "500")]
    [InlineData("500 000", "500000")]
    [InlineData("500\u00A0000", "500000")]
    [InlineData("1 200,50", "1200.50")]
    [InlineData("1,200.50", "1200.50")]
    [InlineData("1.200,50", "1200.50")]
    [InlineData("200,000", "200000")]
    [InlineData("1.500.000", "1500000")]
    [InlineData("1.5m", "1500000")]
    [InlineData("1.500 m", "1500000")]
    [InlineData("12,5 тыс", "12500")]
    [InlineData("12,5 тыс. руб.", "12500")]
    [InlineData("1,5 млн", "1500000")]
    [InlineData("500k", "500000")]
    [InlineData("500К", "500000")]
    [InlineData("$500", "500")]
    [InlineData("500 $", "500")]
    [InlineData("€1,200.50", "1200.50")]
    [InlineData("500 eur", "500")]
    [InlineData("0", "0")]
    [InlineData("0.5", "0.5")]
    public void A_sum_is_read(string text, string sum) => Assert.Equal(decimal.Parse(sum, CultureInfo.InvariantCulture), AmountReading.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("-5")]
    [InlineData("5-6")]
    [InlineData("12 34")]
    [InlineData("1.2.3")]
    [InlineData("5 apples")]
    [InlineData("5k m")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("٥٠٠")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("2000 billion")]
    public void What_is_no_sum_is_nothing(string text) => Assert.Null(AmountReading.Read(text));
}
