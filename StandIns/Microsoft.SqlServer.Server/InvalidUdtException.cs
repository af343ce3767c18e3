namespace Microsoft.SqlServer.Server;

/// <summary>A class was used as a user-defined type of the server and is none; SqlClient throws it.</summary>
public sealed class InvalidUdtException : SystemException
{
    private const string NoAttribute = "SqlUdtReason_NoUdtAttribute";

    // The published HRESULT of this exception.
    private const int InvalidUdtHResult = unchecked((int)0x80131937);

    private InvalidUdtException(string message)
        : base(message) => HResult = InvalidUdtHResult;

    /// <summary>The reason is a key that SqlClient passes; by default, that the attribute is not there.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason = NoAttribute)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        var reason = resourceReason == NoAttribute
            ? $"it carries no {nameof(SqlUserDefinedTypeAttribute)}"
            : resourceReason;
        return new InvalidUdtException($"{udtType.FullName} cannot be a user-defined type: {reason}.");
    }
}
