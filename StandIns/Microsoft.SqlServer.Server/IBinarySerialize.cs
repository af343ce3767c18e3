namespace Microsoft.SqlServer.Server;

/// <summary>A type that writes itself to bytes and reads itself back, for <see cref="Format.UserDefined"/>.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
