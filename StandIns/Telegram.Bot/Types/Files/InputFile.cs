namespace Telegram.Bot.Types;

/// <summary>A file to send: a stream, the id of a file Telegram has, or a URL it fetches.</summary>
[JsonConverter(typeof(InputFileConverter))]
public abstract class InputFile
{
    public abstract FileType FileType { get; }

    public static InputFile FromString(string urlOrFileId) =>
        Uri.TryCreate(urlOrFileId, UriKind.Absolute, out var url) ? FromUri(url) : FromFileId(urlOrFileId);

    public static InputFileStream FromStream(Stream stream, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new InputFileStream(stream, fileName ?? Path.GetFileName((stream as FileStream)?.Name));
    }

    public static InputFileUrl FromUri(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new InputFileUrl(url);
    }

    public static InputFileUrl FromUri(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new InputFileUrl(url);
    }

    public static InputFileId FromFileId(string fileId)
    {
        ArgumentNullException.ThrowIfNull(fileId);
        return new InputFileId(fileId);
    }

    public static implicit operator InputFile(Stream stream) => FromStream(stream);

    [return: NotNullIfNotNull(nameof(urlOrFileId))]
    public static implicit operator InputFile?(string? urlOrFileId) => urlOrFileId is null ? null : FromString(urlOrFileId);

    public static implicit operator InputFile(FileBase file) => FromFileId(file.FileId);
}

/// <summary>A file that Telegram has.</summary>
[JsonConverter(typeof(InputFileConverter))]
public class InputFileId : InputFile
{
    public InputFileId() { }

    [SetsRequiredMembers]
    public InputFileId(string id) => Id = id;

    public override FileType FileType => FileType.Id;
    public required string Id { get; set; }

    public override string ToString() => Id;
}

/// <summary>A file that is uploaded with the request. The stream is read once and belongs to the caller.</summary>
[JsonConverter(typeof(InputFileConverter))]
public class InputFileStream : InputFile
{
    public InputFileStream() { }

    [SetsRequiredMembers]
    public InputFileStream(Stream content, string? fileName = null)
    {
        Content = content;
        FileName = fileName;
    }

    public override FileType FileType => FileType.Stream;
    public required Stream Content { get; set; }
    public string? FileName { get; }

    public static implicit operator InputFileStream(Stream stream) => new(stream);
}

/// <summary>A file that Telegram fetches: at most 5 MB for photos, 20 MB for others.</summary>
[JsonConverter(typeof(InputFileConverter))]
public class InputFileUrl : InputFile
{
    public InputFileUrl() { }

    [SetsRequiredMembers]
    public InputFileUrl(string url) => Url = new Uri(url);

    [SetsRequiredMembers]
    public InputFileUrl(Uri uri) => Url = uri;

    public override FileType FileType => FileType.Url;
    public required Uri Url { get; set; }

    public override string ToString() => Url.ToString();
}
