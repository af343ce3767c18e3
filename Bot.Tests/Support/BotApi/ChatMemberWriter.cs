using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>Writes a ChatMember of each status with the fields that status always has.</summary>
internal static class ChatMemberWriter
{
    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users", "can_restrict_members",
        "can_pin_messages", "can_manage_topics", "can_manage_video_chats",
    ];

    public static void Write(Utf8JsonWriter writer, string status, Action<Utf8JsonWriter> user)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("user");
        user(writer);
        writer.WriteString("status", status);
        if (status is "creator" or "administrator")
            writer.WriteBoolean("is_anonymous", false);
        if (status == "kicked")
            writer.WriteNumber("until_date", 0);
        if (status == "administrator")
        {
            writer.WriteBoolean("can_be_edited", false);
            foreach (var right in Rights)
                writer.WriteBoolean(right, true);
        }
        writer.WriteEndObject();
    }
}
