using System.Globalization;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>The bot under test.</summary>
internal sealed class BotAccount(FakeBotApiOptions options)
{
    public long Id { get; } = long.Parse(options.Token.AsSpan(0, options.Token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
    public string Username { get; } = options.BotUsername;

    public void WriteTo(Utf8JsonWriter writer, bool withAbilities = false)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", Id);
        writer.WriteBoolean("is_bot", true);
        writer.WriteString("first_name", options.BotFirstName);
        writer.WriteString("username", Username);
        if (withAbilities)
        {
            writer.WriteBoolean("can_join_groups", true);
            writer.WriteBoolean("can_read_all_group_messages", options.CanReadAllGroupMessages);
            writer.WriteBoolean("supports_inline_queries", false);
        }
        writer.WriteEndObject();
    }
}
