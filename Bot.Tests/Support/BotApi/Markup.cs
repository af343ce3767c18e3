using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A checked reply_markup.</summary>
internal sealed record Markup(string? InlineJson, IReadOnlyList<IReadOnlyList<BotButton>> Rows, bool RemovesKeyboard)
{
    private const int MaxButtons = 100;

    /// <summary>Null when there is none, or an inline keyboard without buttons.</summary>
    public static Markup? Parse(ApiParameters parameters, bool isPrivate)
    {
        if (parameters.Structure("reply_markup") is not { } markup)
            return null;
        if (markup.ValueKind != JsonValueKind.Object)
            throw ApiRefusal.BadRequest("object expected as reply markup");
        if (markup.TryGetProperty("inline_keyboard", out var inline))
            return ParseInline(inline);
        if (markup.TryGetProperty("keyboard", out var keyboard))
            return new Markup(null, RowsOf(keyboard, button => ParseReplyButton(button, isPrivate)), false);
        var removes = markup.TryGetProperty("remove_keyboard", out var remove) && remove.ValueKind == JsonValueKind.True;
        return removes ? new Markup(null, [], true) : null;
    }

    private static Markup? ParseInline(JsonElement inline)
    {
        var rows = RowsOf(inline, ParseInlineButton);
        var json = $$"""{"inline_keyboard":{{inline.GetRawText()}}}""";
        return rows.Count == 0 ? null : new Markup(json, rows, false);
    }

    private static List<IReadOnlyList<BotButton>> RowsOf(JsonElement keyboard, Func<JsonElement, BotButton> parse)
    {
        if (keyboard.ValueKind != JsonValueKind.Array || keyboard.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            throw ApiRefusal.BadRequest("field \"keyboard\" of the ReplyMarkup must be an Array of Arrays");
        var rows = keyboard.EnumerateArray().Where(row => row.GetArrayLength() > 0)
            .Select(row => (IReadOnlyList<BotButton>)[.. row.EnumerateArray().Select(parse)]).ToList();
        return rows.Sum(row => row.Count) <= MaxButtons ? rows : throw ApiRefusal.BadRequest("reply markup is too long");
    }

    private static BotButton ParseInlineButton(JsonElement button)
    {
        var text = TextOf(button, "text");
        if (string.IsNullOrWhiteSpace(text))
            throw ApiRefusal.BadRequest("inline keyboard button text must be non-empty");
        var data = TextOf(button, "callback_data");
        var url = TextOf(button, "url");
        if (data is not null && (data.Length == 0 || Encoding.UTF8.GetByteCount(data) > 64))
            throw ApiRefusal.BadRequest("BUTTON_DATA_INVALID");
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" or "tg"))
            throw ApiRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        if (data is null && url is null && !HasOtherAction(button))
            throw ApiRefusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        return new BotButton(text, data, url, false, true);
    }

    private static bool HasOtherAction(JsonElement button) =>
        button.EnumerateObject().Any(property => property.Name is not ("text" or "style" or "icon_custom_emoji_id"));

    private static BotButton ParseReplyButton(JsonElement button, bool isPrivate)
    {
        if (button.ValueKind == JsonValueKind.String)
            return new BotButton(button.GetString()!, null, null, false, false);
        var text = TextOf(button, "text");
        if (string.IsNullOrWhiteSpace(text))
            throw ApiRefusal.BadRequest("keyboard button text must be non-empty");
        var contact = IsTrue(button, "request_contact");
        if (contact && !isPrivate)
            throw ApiRefusal.BadRequest("phone number can be requested in private chats only");
        if (IsTrue(button, "request_location") && !isPrivate)
            throw ApiRefusal.BadRequest("location can be requested in private chats only");
        return new BotButton(text, null, null, contact, false);
    }

    private static bool IsTrue(JsonElement button, string name) =>
        button.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static string? TextOf(JsonElement button, string name)
    {
        if (button.ValueKind != JsonValueKind.Object)
            throw ApiRefusal.BadRequest("can't parse keyboard button: expected an Object");
        return button.TryGetProperty(name, out var value) ? ApiParameters.TextOf(value) : null;
    }
}
