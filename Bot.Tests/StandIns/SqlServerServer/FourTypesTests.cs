using Microsoft.SqlServer.Server;

namespace Bot.Tests.StandIns.SqlServerServer;

public sealed class FourTypesTests
{
    [Fact]
    public void The_formats_have_the_published_numbers() =>
        Assert.Equal([0, 1, 2], [(int)Format.Unknown, (int)Format.Native, (int)Format.UserDefined]);

    [Theory]
    [InlineData(Format.Unknown)]
    [InlineData((Format)3)]
    [InlineData((Format)(-1))]
    public void A_type_cannot_be_declared_without_a_known_format(Format format) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SqlUserDefinedTypeAttribute(format));

    [Fact]
    public void An_attribute_tells_what_it_was_told()
    {
        var attribute = new SqlUserDefinedTypeAttribute(Format.Native)
        {
            MaxByteSize = -1,
            IsFixedLength = true,
            IsByteOrdered = true,
            Name = "Place",
            ValidationMethodName = "Check",
        };

        Assert.Equal((Format.Native, -1, true, true), (
            attribute.Format, attribute.MaxByteSize, attribute.IsFixedLength, attribute.IsByteOrdered));
        Assert.Equal(("Place", "Check"), (attribute.Name, attribute.ValidationMethodName));
    }

    [Fact]
    public void A_size_below_minus_one_is_refused()
    {
        var attribute = new SqlUserDefinedTypeAttribute(Format.Native);

        Assert.Throws<ArgumentOutOfRangeException>(() => attribute.MaxByteSize = -2);
    }

    [Fact]
    public void A_refused_class_is_named_in_the_message() =>
        Assert.Contains("System.Version", InvalidUdtException.Create(typeof(Version)).Message, StringComparison.Ordinal);
}
