using System.Globalization;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>One call as it arrived and how it was answered.</summary>
/// <param name="Method">As the Bot API spells it.</param>
/// <param name="Status">HTTP status; 0 when the connection was dropped or the caller went away.</param>
/// <param name="Description">The refusal; null for an accepted call.</param>
public sealed record ApiCall(string Method, IReadOnlyDictionary<string, string> Parameters, int Status, string? Description, DateTimeOffset At)
{
    /// <summary>A parameter as text: a string as it is, anything else as its JSON; null when absent.</summary>
    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    public long? ChatId => long.TryParse(this["chat_id"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
    public string? Text => this["text"];

    /// <summary>A structured parameter, such as reply_markup.</summary>
    public JsonElement Json(string parameter) =>
        JsonDocument.Parse(this[parameter] ?? throw new KeyNotFoundException($"{Method} had no {parameter}.")).RootElement;
}
