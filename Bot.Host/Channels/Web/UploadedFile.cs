namespace Bot.Host.Channels.Web;

/// <summary>What is kept of a file that somebody sent: not its content.</summary>
/// <param name="Name">At most 200 characters, as the client named it.</param>
/// <param name="ContentType">As the client says.</param>
internal sealed record UploadedFile(string Name, string ContentType);
