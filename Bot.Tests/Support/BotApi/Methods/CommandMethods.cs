using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>Menus of commands, one per scope and language.</summary>
internal static partial class CommandMethods
{
    private const int MostCommands = 100;
    private const int DescriptionLimit = 256;

    public static void SetMyCommands(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        if (parameters.Structure("commands") is not { ValueKind: JsonValueKind.Array } commands)
            throw ApiRefusal.BadRequest("can't parse commands JSON object");
        if (commands.GetArrayLength() > MostCommands)
            throw ApiRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands.EnumerateArray())
            Check(command);
        world.Commands[Key(world, parameters)] = commands.GetRawText();
        result.WriteBooleanValue(true);
    }

    public static void GetMyCommands(World world, ApiParameters parameters, Utf8JsonWriter result) =>
        result.WriteRawValue(world.Commands.GetValueOrDefault(Key(world, parameters), "[]"));

    public static void DeleteMyCommands(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        world.Commands.Remove(Key(world, parameters));
        result.WriteBooleanValue(true);
    }

    /// <summary>Such as "default", "all_private_chats:ru" or "chat_administrators -100:en".</summary>
    public static string Key(string scope, long? chatId, long? userId, string? language) =>
        $"{scope}{(chatId is null ? "" : $" {chatId}")}{(userId is null ? "" : $" {userId}")}{(string.IsNullOrEmpty(language) ? "" : ":" + language)}";

    private static void Check(JsonElement command)
    {
        var name = command.TryGetProperty("command", out var nameValue) ? ApiParameters.TextOf(nameValue) : "";
        var description = command.TryGetProperty("description", out var text) ? ApiParameters.TextOf(text) : "";
        if (!Name().IsMatch(name))
            throw ApiRefusal.BadRequest("BOT_COMMAND_INVALID");
        if (description.Trim().Length is 0 or > DescriptionLimit)
            throw ApiRefusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private static string Key(World world, ApiParameters parameters)
    {
        var language = parameters.Text("language_code");
        if (!string.IsNullOrEmpty(language) && !Language().IsMatch(language))
            throw ApiRefusal.BadRequest("invalid language code specified");
        if (parameters.Structure("scope") is not { } scope)
            return Key("default", null, null, language);
        var type = scope.TryGetProperty("type", out var typeValue) ? typeValue.GetString() : null;
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => Key(type, null, null, language),
            "chat" or "chat_administrators" => Key(type, Chat(world, scope), null, language),
            "chat_member" => Key(type, Chat(world, scope), scope.GetProperty("user_id").GetInt64(), language),
            _ => throw ApiRefusal.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static long Chat(World world, JsonElement scope)
    {
        var parameters = new ApiParameters();
        parameters.Set("chat_id", scope.TryGetProperty("chat_id", out var chat) ? ApiParameters.TextOf(chat) : "");
        return world.Target(parameters).Id;
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();
}
