namespace Bot.Host.Scripts;

/// <summary>The files that the scripts hand over from their folder "files", and no others. A singleton; thread-safe.</summary>
internal sealed class ScriptFiles(DialogCatalog dialogs)
{
    /// <summary>What is sent as something else than bytes to keep; anything that a browser could run is not among them.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".zip"] = "application/zip",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
    };

    /// <summary>Where the file lies; null for a name that no script hands over, or when it has gone.</summary>
    /// <param name="name">May be anything.</param>
    public string? Find(string name)
    {
        if (name.Length is 0 or > 200 || Path.GetFileName(name) != name || name.StartsWith('.') || !IsHandedOver(name))
            return null;
        var path = Path.Combine(dialogs.Folder.FilesFolder, name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The MIME type by the name's ending; plain bytes for all that is not harmless to show.</summary>
    public static string TypeOf(string nameOrAddress)
    {
        var path = Uri.TryCreate(nameOrAddress, UriKind.Absolute, out var address) ? address.AbsolutePath : nameOrAddress;
        return Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
    }

    private bool IsHandedOver(string name) =>
        dialogs.Scripts.All.Any(s => s.Files.Contains(name) || s.Variants.Values.Any(v => v.Files.Contains(name)));
}
