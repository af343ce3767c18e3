using System.Text.Json;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>Executes a method under the world's gate and writes its result.</summary>
internal delegate void Method(World world, ApiParameters parameters, Utf8JsonWriter result);

/// <summary>The methods this server knows, names without case. getUpdates is not here: it waits.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, (string Name, Method Run)> Methods = Table(
        ("getMe", static (world, _, result) => world.Bot.WriteTo(result, withAbilities: true)),
        ("setWebhook", UpdateMethods.SetWebhook),
        ("deleteWebhook", UpdateMethods.DeleteWebhook),
        ("getWebhookInfo", UpdateMethods.GetWebhookInfo),
        ("sendMessage", SendMethods.SendMessage),
        ("sendDocument", SendMethods.SendDocument),
        ("copyMessage", SendMethods.CopyMessage),
        ("sendChatAction", SendMethods.SendChatAction),
        ("answerCallbackQuery", SendMethods.AnswerCallbackQuery),
        ("editMessageText", EditMethods.EditMessageText),
        ("editMessageReplyMarkup", EditMethods.EditMessageReplyMarkup),
        ("deleteMessage", EditMethods.DeleteMessage),
        ("pinChatMessage", EditMethods.PinChatMessage),
        ("getChat", ChatMethods.GetChat),
        ("getChatMember", ChatMethods.GetChatMember),
        ("leaveChat", ChatMethods.LeaveChat),
        ("createForumTopic", TopicMethods.CreateForumTopic),
        ("editForumTopic", TopicMethods.EditForumTopic),
        ("closeForumTopic", TopicMethods.CloseForumTopic),
        ("setMyCommands", CommandMethods.SetMyCommands),
        ("getMyCommands", CommandMethods.GetMyCommands),
        ("deleteMyCommands", CommandMethods.DeleteMyCommands));

    public static bool TryFind(string name, out (string Name, Method Run) method) => Methods.TryGetValue(name, out method);

    private static Dictionary<string, (string, Method)> Table(params (string Name, Method Run)[] methods) =>
        methods.ToDictionary(method => method.Name, method => (method.Name, method.Run), StringComparer.OrdinalIgnoreCase);
}
