using Bot.Host.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Host.Channels.Web;

/// <summary>The web as Bot Builder sees it: a client's activity becomes a turn. A singleton; thread-safe.</summary>
internal sealed class WebAdapter : ChannelAdapter
{
    private const string StartPrefix = "start:";

    public WebAdapter(WebChannel channel, InboxMiddleware inbox, ConversationMiddleware conversations, EchoMiddleware echo)
        : base(channel)
    {
        Use(inbox);
        Use(conversations);
        Use(echo);
    }

    /// <summary>The turn of a client's activity.</summary>
    public static TurnRequest RequestOf(IncomingActivity incoming, WebToken token, bool hasFiles = false)
    {
        var activity = ActivityOf(token, incoming.Id, incoming.IsMessage ? ActivityTypes.Message : ActivityTypes.Event);
        activity.Text = incoming.IsMessage ? incoming.Text : null;
        activity.Name = incoming.Name;
        activity.Value = incoming.Echo;
        activity.ChannelData = incoming.Inbound is { } inbound ? new VisitorInput(inbound) : null;
        if (hasFiles)
            activity.Attachments = [new Attachment()];
        return new TurnRequest(incoming.Id, WebChannel.AddressOf(token.ConversationId), activity)
        {
            Sender = SenderOf(token, incoming.Language, incoming.TimeZone),
        };
    }

    /// <summary>The turn that begins a conversation; the same for every try.</summary>
    /// <param name="language">What the client says at the start, or null.</param>
    public static TurnRequest StartOf(WebToken token, string? language)
    {
        var activity = ActivityOf(token, StartPrefix + token.ConversationId, ActivityTypes.Event);
        activity.Name = "webchat/join";
        activity.ChannelData = new VisitorInput(new Bot.Dialogs.Inbound.Started());
        return new TurnRequest(activity.Id, WebChannel.AddressOf(token.ConversationId), activity) { Sender = SenderOf(token, language, null) };
    }

    // No locale: it would change the culture of the whole turn to whatever a client says.
    private static Activity ActivityOf(WebToken token, string id, string type) => new()
    {
        Type = type,
        Id = id,
        ChannelId = WebChannel.ChannelName,
        From = new ChannelAccount(id: token.UserId, name: token.UserName, role: RoleTypes.User),
        Recipient = new ChannelAccount(id: WebChannel.ChannelName, role: RoleTypes.Bot),
        Conversation = new ConversationAccount(id: token.ConversationId),
    };

    private static SenderFacts SenderOf(WebToken token, string? language, string? timeZone) => new()
    {
        UserId = token.UserId,
        DisplayName = token.UserName,
        Language = language ?? token.Language,
        TimeZone = token.TimeZone ?? timeZone,
        Source = token.Source,
        Link = token.Dialog,
    };
}
