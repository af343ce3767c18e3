namespace Microsoft.SqlServer.Server;

/// <summary>Declares a class or struct as a user-defined type of the server, and how it is stored there.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute : Attribute
{
    private int _maxByteSize;

    public SqlUserDefinedTypeAttribute(Format format)
    {
        if (format is not (Format.Native or Format.UserDefined))
        {
            throw new ArgumentOutOfRangeException(
                nameof(format), $"Found {format}; expected {Format.Native} or {Format.UserDefined}.");
        }
        Format = format;
    }

    public Format Format { get; }

    /// <summary>The largest instance in bytes; -1 means large (above 8000), 0 that it is not told.</summary>
    public int MaxByteSize
    {
        get => _maxByteSize;
        set
        {
            if (value < -1)
                throw new ArgumentOutOfRangeException(nameof(value), $"Found {value}; expected -1 or more.");
            _maxByteSize = value;
        }
    }

    /// <summary>Whether every instance takes the same number of bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether the bytes sort as the values do, so that the server may index and compare them.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks an instance, or null.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server, or null for the class's own.</summary>
    public string? Name { get; set; }
}
