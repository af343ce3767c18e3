using System.Globalization;

namespace Telegram.Bot.Requests;

/// <summary>A call that may carry streams: with one it is multipart/form-data, a part per parameter and per stream; without, plain JSON.</summary>
public abstract class FileRequestBase<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    public override HttpContent? ToHttpContent()
    {
        var attachments = new List<InputFileStream>();
        var json = WithAttachments(attachments);
        return attachments.Count == 0 ? AsJson(json) : AsForm(json, attachments);
    }

    private byte[] WithAttachments(List<InputFileStream> attachments)
    {
        InputFileConverter.Attachments = attachments;
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(this, GetType(), JsonBotAPI.Options);
        }
        finally
        {
            InputFileConverter.Attachments = null;
        }
    }

    private static MultipartFormDataContent AsForm(byte[] json, List<InputFileStream> attachments)
    {
        var form = new MultipartFormDataContent();
        using var parameters = JsonDocument.Parse(json);
        foreach (var parameter in parameters.RootElement.EnumerateObject())
            form.Add(new StringContent(parameter.Value.ToString()), parameter.Name);
        for (var i = 0; i < attachments.Count; i++)
        {
            var part = new StreamContent(attachments[i].Content) { Headers = { ContentType = new("application/octet-stream") } };
            form.Add(part, i.ToString(CultureInfo.InvariantCulture), attachments[i].FileName ?? "file");
        }
        return form;
    }
}
