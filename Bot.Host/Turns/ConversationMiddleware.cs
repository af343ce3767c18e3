using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Host.Firm;
using Microsoft.Bot.Builder;

namespace Bot.Host.Turns;

/// <summary>Finds the visitor's conversation or begins it, and stores it when the turn is through.</summary>
internal sealed class ConversationMiddleware(TurnQueries queries, FirmProfile firm) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var conversation = await turn.Scope.FindConversation(turn.Request.Chat) ?? await Begin(turn);
        var version = conversation.Version;
        if (turn.Request.Sender.Source is { } source)
            conversation.ComeFrom(Short(source, 200), turn.Request.Sender.TimeZone);
        turn.Conversation = conversation;

        await next(cancellationToken);

        conversation.Heard(turn.Now);
        conversation.Touch();
        turn.Scope.Save(conversation, version);
    }

    private async Task<Conversation> Begin(Turn turn)
    {
        var request = turn.Request;
        var source = Short(request.Sender.Source ?? request.Chat.ChannelName, 200);
        var conversation = new Conversation(request.Chat, await VisitorId(turn, source), Language(request.Sender.Language), turn.Now);
        conversation.ComeFrom(source, request.Sender.TimeZone);
        turn.Scope.Rows.InsertNow(conversation);
        turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.ConversationStarted, "visitor", turn.Now)
        {
            ConversationId = conversation.Id,
            Detail = source,
        });
        return conversation;
    }

    // A site may begin a new conversation for a user it has named before.
    private async Task<long> VisitorId(Turn turn, string source)
    {
        var request = turn.Request;
        if (await queries.Visitor(turn.Scope.Db, request.Chat.Channel, request.Sender.UserId) is not 0 and var known)
        {
            turn.IsKnownVisitor = true;
            return known;
        }

        var visitor = new Visitor(request.Chat.Channel, request.Sender.UserId, Short(request.Sender.DisplayName, 200), source, turn.Now);
        turn.Scope.Rows.InsertNow(visitor);
        return visitor.Id;
    }

    // The engine falls back to a language the script has; here only the tag is cut to its language.
    private string Language(string? tag)
    {
        var language = tag?.Split('-', '_')[0].ToLowerInvariant();
        return language switch
        {
            // Clients name the written forms; scripts have one Norwegian.
            "nb" or "nn" => "no",
            { Length: 2 or 3 } => language,
            _ => firm.Language,
        };
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Short(string? text, int length) => text?.Length > length ? text[..length] : text;
}
