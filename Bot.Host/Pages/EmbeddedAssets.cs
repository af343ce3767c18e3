using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;

namespace Bot.Host.Pages;

/// <summary>
/// The files of a folder <c>SLICE/Assets</c>, which are part of the program. Texts are read, joined and filled in here
/// and served with <see cref="AssetServing"/>. Thread-safe; the files cannot change while the program runs.
/// </summary>
/// <param name="folder">Below Bot.Host, for example "Channels/Web/Assets".</param>
internal sealed class EmbeddedAssets(string folder)
{
    private static readonly Assembly Home = typeof(EmbeddedAssets).Assembly;
    private readonly ConcurrentDictionary<string, EmbeddedAsset> _files = [];
    private readonly ConcurrentDictionary<string, EmbeddedAsset> _pages = [];

    /// <summary>Names below the folder, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Home.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(name => name[(folder.Length + 1)..])
        .Order(StringComparer.Ordinal)];

    /// <summary>The file as it is.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public EmbeddedAsset File(string name) => _files.GetOrAdd(name, key => new EmbeddedAsset(Read(key), ContentTypeOf(key)));

    /// <summary>The JavaScript files of a folder in the order of their names, inside one function; see <see cref="JoinedScript"/>.</summary>
    public EmbeddedAsset Joined(string subfolder) => _files.GetOrAdd(subfolder + "/", key =>
    {
        var parts = Names.Where(name => name.StartsWith(key, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal));
        return new EmbeddedAsset(Encoding.UTF8.GetBytes(JoinedScript.Of(parts.Select(Text))), ContentTypeOf(".js"));
    });

    /// <summary>
    /// An HTML file with its placeholders <c>{{name}}</c> filled in, the values HTML-encoded. It is kept: the values are the
    /// program's and the settings', never a request's.
    /// </summary>
    public EmbeddedAsset Page(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var key = new StringBuilder(name);
        foreach (var (_, value) in values)
            key.Append('\n').Append(value);
        return _pages.TryGetValue(key.ToString(), out var known) ? known
            : _pages.GetOrAdd(key.ToString(), Filled(name, values, CompressionLevel.SmallestSize));
    }

    /// <summary>As <see cref="Page"/> for values of a request, which strangers choose: not kept, and compressed quickly.</summary>
    public EmbeddedAsset PageOnce(string name, params ReadOnlySpan<(string Name, string Value)> values) =>
        Filled(name, values, CompressionLevel.Fastest);

    private EmbeddedAsset Filled(string name, ReadOnlySpan<(string Name, string Value)> values, CompressionLevel level)
    {
        var html = Text(name);
        foreach (var (placeholder, value) in values)
            html = html.Replace("{{" + placeholder + "}}", WebUtility.HtmlEncode(value), StringComparison.Ordinal);
        return new EmbeddedAsset(Encoding.UTF8.GetBytes(html), ContentTypeOf(name), level);
    }

    private string Text(string name) => Encoding.UTF8.GetString(Read(name));

    private byte[] Read(string name)
    {
        using var stream = Home.GetManifestResourceStream($"{folder}/{name}")
            ?? throw new FileNotFoundException($"There is no embedded file \"{folder}/{name}\"; there are {string.Join(", ", Names)}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
