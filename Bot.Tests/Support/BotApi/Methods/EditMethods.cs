using System.Text.Json;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>What the bot does to messages that are there.</summary>
internal static class EditMethods
{
    private const int TextLimit = 4096;

    public static void EditMessageText(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var message = Editable(world, parameters);
        var text = FormattedText.Parse(parameters, "text", TextLimit);
        if (message.Text is null)
            throw ApiRefusal.BadRequest("there is no text in the message to edit");
        Apply(world, parameters, message, text, result);
    }

    public static void EditMessageReplyMarkup(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var message = Editable(world, parameters);
        Apply(world, parameters, message, new FormattedText(message.Text!, message.EntitiesJson), result);
    }

    public static void DeleteMessage(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters);
        var message = Named(parameters, room) ?? throw ApiRefusal.BadRequest("message to delete not found");
        var tooOld = world.Now - message.Date > TimeSpan.FromHours(48);
        if (!room.BotIsAdministrator && (tooOld || !(message.IsFromBot || room.IsPrivate)))
            throw ApiRefusal.BadRequest("message can't be deleted for everyone");
        room.Remove(message);
        result.WriteBooleanValue(true);
    }

    public static void PinChatMessage(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters);
        if (!room.IsPrivate && !room.BotIsAdministrator)
            throw ApiRefusal.BadRequest("not enough rights to manage pinned messages in the chat");
        var message = Named(parameters, room) ?? throw ApiRefusal.BadRequest("message to pin not found");
        var service = world.Post(room, id => new ChatMessage
        {
            Id = id,
            Room = room,
            Date = world.Now,
            IsFromBot = true,
            IsService = true,
            Content = writer =>
            {
                writer.WritePropertyName("pinned_message");
                message.WriteTo(writer, world.Bot, withReply: false);
            },
        });
        world.DeliverMessage("message", service);
        result.WriteBooleanValue(true);
    }

    private static ChatMessage? Named(ApiParameters parameters, ChatRoom room) =>
        parameters.Number("message_id") is { } id ? room.Find((int)id) : null;

    private static ChatMessage Editable(World world, ApiParameters parameters)
    {
        var room = world.Target(parameters, counts: true);
        var message = Named(parameters, room) ?? throw ApiRefusal.BadRequest("message to edit not found");
        return message is { IsFromBot: true, IsService: false } ? message : throw ApiRefusal.BadRequest("message can't be edited");
    }

    private static void Apply(World world, ApiParameters parameters, ChatMessage message, FormattedText text, Utf8JsonWriter result)
    {
        var markup = Markup.Parse(parameters, message.Room.IsPrivate);
        if (markup is { InlineJson: null } || message.Markup is { InlineJson: null })
            throw ApiRefusal.BadRequest("message can't be edited");
        if (message.Text == text.Text && message.EntitiesJson == text.EntitiesJson && IsSame(message.Markup, markup))
            throw ApiRefusal.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        message.Text = text.Text;
        message.EntitiesJson = text.EntitiesJson;
        message.Markup = markup;
        message.EditedAt = world.Now;
        message.EditCount++;
        world.Announce(message, result);
    }

    private static bool IsSame(Markup? left, Markup? right) =>
        (left?.Rows ?? []).SelectMany((row, i) => row.Select(button => (i, button)))
            .SequenceEqual((right?.Rows ?? []).SelectMany((row, i) => row.Select(button => (i, button))));
}
