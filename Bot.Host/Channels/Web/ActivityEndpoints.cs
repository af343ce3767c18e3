using Bot.Domain;
using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Takes activities from clients and gives them to those who poll.</summary>
internal sealed class ActivityEndpoints(DirectLineDoor door, TurnGate turns, WebAdapter adapter, WebConversations conversations, WebLimits limits, IOptions<WebOptions> options)
{
    private const int SetLength = 500;

    /// <summary>GET conversations/{id}/activities?watermark=W: what came after W. Has no rate limit: one refusal ends a client's polling for good.</summary>
    public async Task Get(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller || !await IsThere(http, caller, conversationId))
            return;
        var watermark = ConversationEndpoints.WatermarkOf(http);
        var lines = await conversations.After(conversationId, watermark, SetLength, http.RequestAborted);
        await http.Json(writer => WebAnswers.WriteSet(writer, lines, watermark));
    }

    /// <summary>POST conversations/{id}/activities: answers once the activity and all it caused are stored.</summary>
    public async Task Post(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller || !await IsThere(http, caller, conversationId))
            return;
        var body = await http.Read(WebBody.ActivityBytes);
        await Take(http, caller, ActivityParser.Parse(body, conversationId, caller.Token?.UserId), hasFiles: false);
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
        if (await UploadReader.Read(http, options.Value.UploadBytes) is not { } upload)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", "An upload is multipart/form-data with a part \"activity\", or one file with its name in Content-Disposition.");
            return;
        }

        await Take(http, caller, ActivityParser.Parse(upload.Activity, conversationId, caller.Token?.UserId, upload.Files), upload.Files.Count > 0);
    }

    private async Task<bool> IsThere(HttpContext http, Caller caller, string conversationId)
    {
        if (caller.Token is not null || await conversations.Exists(conversationId))
            return true;
        await http.NoConversation();
        return false;
    }

    private async Task Take(HttpContext http, Caller caller, Outcome<IncomingActivity> parsed, bool hasFiles)
    {
        if (parsed.Refusal is { } refusal)
        {
            await http.Fault(StatusCodes.Status400BadRequest, refusal.Code, refusal.Arguments[0]);
            return;
        }

        var incoming = parsed.Value!;
        var conversationId = ConversationEndpoints.IdOf(http);
        if (!incoming.IsTyping)
        {
            if (limits.TakeMessage(conversationId) is { } seconds)
            {
                await http.TryLater(StatusCodes.Status429TooManyRequests, "RateLimitExceeded", seconds);
                return;
            }

            using var patience = conversations.TypingAfter(conversationId);
            var token = caller.Token ?? new WebToken { ConversationId = conversationId, UserId = conversationId };
            await turns.Take(adapter, WebAdapter.RequestOf(incoming, token, hasFiles));
        }

        await http.Id(incoming.Id);
    }
}
