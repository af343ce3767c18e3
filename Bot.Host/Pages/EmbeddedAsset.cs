using System.IO.Compression;
using System.Security.Cryptography;

namespace Bot.Host.Pages;

/// <summary>
/// A file that is served from memory, in the three forms clients ask for, each with an entity tag of its own
/// (RFC 9110, 8.8.3). Compressed when it is asked for the first time. Immutable; thread-safe.
/// </summary>
internal sealed class EmbeddedAsset
{
    private readonly Lazy<AssetForm> _brotli;
    private readonly Lazy<AssetForm> _gzip;

    /// <param name="content">Kept, not copied.</param>
    /// <param name="contentType">With the charset where it has one.</param>
    /// <param name="level">The smallest for what is kept, the fastest for what is sent once.</param>
    public EmbeddedAsset(byte[] content, string contentType, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        ContentType = contentType;
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 10));
        Plain = new AssetForm(content, null, $"\"{tag}\"");
        _brotli = new(() => new AssetForm(Compress(content, to => new BrotliStream(to, level)), "br", $"\"{tag}-br\""));
        _gzip = new(() => new AssetForm(Compress(content, to => new GZipStream(to, level)), "gzip", $"\"{tag}-gz\""));
    }

    public string ContentType { get; }

    public AssetForm Plain { get; }

    public AssetForm Brotli => _brotli.Value;

    public AssetForm Gzip => _gzip.Value;

    private static byte[] Compress(byte[] content, Func<Stream, Stream> encoder)
    {
        using var compressed = new MemoryStream();
        using (var stream = encoder(compressed))
            stream.Write(content);
        return compressed.ToArray();
    }
}

/// <summary>One form of an asset.</summary>
/// <param name="Encoding">Content-Encoding, or null.</param>
/// <param name="Tag">With its quotes.</param>
internal sealed record AssetForm(byte[] Bytes, string? Encoding, string Tag);
