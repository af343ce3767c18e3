using System.Text.Json;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>Chats and their members.</summary>
internal static class ChatMethods
{
    public static void GetChat(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters);
        result.WriteStartObject();
        room.WriteFields(result);
        result.WriteNumber("accent_color_id", 0);
        result.WriteNumber("max_reaction_count", 11);
        result.WriteEndObject();
    }

    public static void GetChatMember(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters);
        var id = parameters.Number("user_id") ?? throw ApiRefusal.BadRequest("invalid user_id specified");
        if (id == world.Bot.Id)
        {
            ChatMemberWriter.Write(result, room.BotStatus, writer => world.Bot.WriteTo(writer));
            return;
        }
        if (!world.Users.TryGetValue(id, out var user))
            throw ApiRefusal.BadRequest("PARTICIPANT_ID_INVALID");
        var status = room.IsPrivate && id == room.Id ? "member" : room.Members.GetValueOrDefault(id, "left");
        ChatMemberWriter.Write(result, status, user.WriteTo);
    }

    public static void LeaveChat(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = world.Target(parameters);
        if (room.IsPrivate)
            throw ApiRefusal.BadRequest("chat member status can't be changed in private chats");
        room.BotStatus = "left";
        result.WriteBooleanValue(true);
    }
}
