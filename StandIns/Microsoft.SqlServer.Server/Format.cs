namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored on the server; the numbers are the published ones.</summary>
public enum Format
{
    /// <summary>Not told; no type can be declared with it.</summary>
    Unknown = 0,

    /// <summary>The server lays out the fields itself.</summary>
    Native = 1,

    /// <summary>The type writes and reads itself, see <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
