using Bot.Domain.Phones;

namespace Bot.Tests.Dialogs;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("RU", "8 921 123-45-67", "+79211234567")]
    [InlineData("RU", "+7 (921) 123 45 67", "+79211234567")]
    [InlineData("RU", "79211234567", "+79211234567")]
    [InlineData("RU", "921 123 45 67", "+79211234567")]
    [InlineData("RU", "+8 921 123 45 67", "+79211234567")]
    [InlineData("RU", "8~10 371 21 234 567", null)]
    [InlineData("RU", "810 371 21234567", "+37121234567")]
    [InlineData("RU", "мой номер 8(921)123-45-67, звоните", "+79211234567")]
    [InlineData("RU", "８ ９２１ １２３ ４５ ６７", "+79211234567")]
    [InlineData("RU", "٨٩٢١١٢٣٤٥٦٧", "+79211234567")]
    [InlineData("KZ", "8 701 234 56 78", "+77012345678")]
    [InlineData("AM", "077 123456", "+37477123456")]
    [InlineData("AM", "+374 (10) 23-45-67", "+37410234567")]
    [InlineData("LV", "2123 4567", "+37121234567")]
    [InlineData("LV", "00371 21234567", "+37121234567")]
    [InlineData("LV", "371-21-234-567", "+37121234567")]
    [InlineData("LT", "8 612 34567", "+37061234567")]
    [InlineData("LT", "0 612 34567", "+37061234567")]
    [InlineData("NO", "406 12 345", "+4740612345")]
    [InlineData("NO", "+47 22 12 34 56", "+4722123456")]
    [InlineData("US", "(201) 555-0123", "+12015550123")]
    [InlineData("US", "1-201-555-0123 ext. 45", "+12015550123")]
    [InlineData("US", "011 44 20 7946 0018", "+442079460018")]
    [InlineData("GB", "07400 123456", "+447400123456")]
    [InlineData("GB", "+44 (0) 20 7946 0018", "+442079460018")]
    [InlineData("DE", "0151 23456789", "+4915123456789")]
    [InlineData("DE", "030/123456", "+4930123456")]
    [InlineData("FR", "06 12 34 56 78", "+33612345678")]
    [InlineData("IT", "06 1234 5678", "+390612345678")]
    [InlineData("EE", "5123 4567", "+37251234567")]
    [InlineData("GE", "555 12 34 56", "+995555123456")]
    [InlineData("AR", "011 15 2345-6789", "+5491123456789")]
    [InlineData("BR", "(11) 96123-4567", "+5511961234567")]
    [InlineData("XX", "+37121234567", "+37121234567")]
    [InlineData("LV", "\u202E+371 2123\u200B4567", "+37121234567")]
    public void A_number_is_read_as_people_write_it(string country, string typed, string? e164)
    {
        PhoneNumber.TryParse(typed, country, out var number);

        Assert.Equal(e164, number?.E164);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("call me")]
    [InlineData("12345")]
    [InlineData("+")]
    [InlineData("+999 123 456 789")]
    [InlineData("1111111111")]
    [InlineData("8 921 123 45 6")]
    [InlineData("8 921 123 45 67 89")]
    [InlineData("8 921 123 45 67 или 8 921 765 43 21")]
    [InlineData("+7 921 123 45 67 89 01 23 45 67 89 01 23")]
    public void Nonsense_is_refused(string? typed) => Assert.False(PhoneNumber.TryParse(typed, "RU", out _));

    [Fact]
    public void A_million_digits_are_refused() => Assert.False(PhoneNumber.TryParse(new string('7', 1_000_000), "RU", out _));

    [Theory]
    [InlineData("RU", "89211234567", "+7 921 123 45 67")]
    [InlineData("LV", "21234567", "+371 21 234 567")]
    [InlineData("US", "2015550123", "+1 201 555 0123")]
    [InlineData("GB", "07400123456", "+44 7400 123456")]
    [InlineData("NO", "40612345", "+47 40 61 23 45")]
    public void A_number_is_shown_in_groups(string country, string typed, string shown)
    {
        Assert.True(PhoneNumber.TryParse(typed, country, out var number));
        Assert.Equal(shown, number.International);
    }

    [Fact]
    public void Every_country_has_an_example_that_is_understood()
    {
        foreach (var country in new[] { "RU", "AM", "LV", "LT", "NO", "US", "GB", "DE", "FR", "AR", "BR", "KZ", "IT", "MX", "CN", "IN" })
        {
            Assert.True(PhoneNumber.TryParse(PhoneNumber.Example(country), "GB", out var number), country);
            Assert.Equal(PhoneNumber.Example(country), number.International);
        }
    }

    [Fact]
    public void An_unknown_country_gets_a_British_example() => Assert.StartsWith("+44", PhoneNumber.Example("??"), StringComparison.Ordinal);
}
