using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Host.Channels.Web;

/// <summary>How JSON is written here: it is never put into a page, so letters stay letters.</summary>
internal static class JsonForm
{
    public static JsonWriterOptions Compact { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
}
