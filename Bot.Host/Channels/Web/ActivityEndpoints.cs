using System.Text;
using Bot.Domain;
using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Takes activities from clients.</summary>
internal sealed class ActivityEndpoints(DirectLineDoor door, TurnGate turns, WebAdapter adapter, WebConversations conversations, WebLimits limits, IOptions<WebOptions> options)
{
    /// <summary>UTF-8 has so many bytes for a character, at most.</summary>
    private const int MostBytes = 4;

    /// <summary>POST conversations/{id}/activities: answers once the activity and all it caused are stored.</summary>
    public async Task Post(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller || !await IsThere(http, caller, conversationId))
            return;
        if (await Body(http, conversationId) is { } body)
            await Take(http, caller, new Upload(body, null));
    }

    /// <summary>
    /// POST conversations/{id}/upload: the words are taken; of the files only names are kept, and the visitor is told so.
    /// A refusal would look to him like a lost message.
    /// </summary>
    public async Task Upload(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller || !await IsThere(http, caller, conversationId))
            return;
        if (limits.AskForMessage(conversationId) is { } seconds)
        {
            await TooMany(http, seconds);
            return;
        }

        if (await UploadReader.Read(http, (options.Value.UploadBytes, MostBytes * options.Value.ActivityChars)) is not { } upload)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", "An upload is multipart/form-data with a part \"activity\", or one file with its name in Content-Disposition.");
            return;
        }

        await Take(http, caller, upload);
    }

    private async Task<bool> IsThere(HttpContext http, Caller caller, string conversationId)
    {
        if (await conversations.IsThere(caller, conversationId))
            return true;
        await http.NoConversation();
        return false;
    }

    // Who has said enough is still told apart from who only types, but no long body of his is read for it.
    private async ValueTask<ReadOnlyMemory<byte>?> Body(HttpContext http, string conversationId)
    {
        var wait = limits.AskForMessage(conversationId);
        try
        {
            return await http.Read(wait is null ? MostBytes * options.Value.ActivityChars : WebBody.SmallBytes);
        }
        catch (BadHttpRequestException error) when (wait is not null && error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await TooMany(http, wait.Value);
            return null;
        }
    }

    private static Task TooMany(HttpContext http, int seconds) => http.TryLater(StatusCodes.Status429TooManyRequests, "RateLimitExceeded", seconds);

    private async Task Take(HttpContext http, Caller caller, Upload upload)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        var parsed = Parse(upload, conversationId, caller.Token?.UserId);
        if (parsed.Refusal is { } refusal)
        {
            await http.Fault(StatusCodes.Status400BadRequest, refusal.Code, refusal.Arguments[0]);
            return;
        }

        var incoming = parsed.Value!;
        if (!incoming.IsTyping)
        {
            if (limits.TakeMessage(conversationId, incoming.Echo.Length) is { } seconds)
            {
                await TooMany(http, seconds);
                return;
            }

            using var patience = conversations.TypingAfter(conversationId);
            var token = caller.Token ?? new WebToken { ConversationId = conversationId, UserId = conversationId };
            await turns.Take(adapter, WebAdapter.RequestOf(incoming, token, upload.Files is { Count: > 0 }));
        }

        await http.Id(incoming.Id);
    }

    private Outcome<IncomingActivity> Parse(Upload upload, string conversationId, string? userId)
    {
        var (json, atMost) = (upload.Activity, options.Value.ActivityChars);
        if (json.Length > atMost && Encoding.UTF8.GetCharCount(json.Span) > atMost)
            return new Refusal("MessageSizeTooBig", $"An activity has at most {atMost} characters.");
        return ActivityParser.Parse(json, conversationId, userId, upload.Files);
    }
}
