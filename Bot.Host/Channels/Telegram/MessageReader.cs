using System.Globalization;
using Bot.Dialogs;
using Bot.Host.Managers;
using Bot.Host.Turns;
using Microsoft.Bot.Schema;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>Reads messages, new and edited: a visitor's in private, the managers' in groups, and what service messages tell.</summary>
internal static class MessageReader
{
    /// <exception cref="FormatException">The message has no chat.</exception>
    public static Incoming Read(BotSelf bot, string externalId, Message message, bool isEdit)
    {
        if (message.Chat is null)
            throw new FormatException("The message has no chat.");
        if (message.MigrateToChatId is { } newId)
            return new Incoming.Moved(externalId, bot.Address(message.Chat.Id), newId.ToString(CultureInfo.InvariantCulture));
        if (message.MigrateFromChatId is { } oldId)
            return new Incoming.Moved(externalId, bot.Address(oldId), message.Chat.Id.ToString(CultureInfo.InvariantCulture));
        if (message.From is not { } from || from.Id == bot.Id)
            return Incoming.Nothing.AtAll;

        var text = message.Text ?? message.Caption;
        if (text is not null && !CommandText.TryAddress(ref text, bot.Username))
            return Incoming.Nothing.AtAll;
        return message.Chat.Type switch
        {
            ChatType.Private => Private(bot, externalId, message, from, text, isEdit),
            ChatType.Group or ChatType.Supergroup => InGroup(bot, externalId, message, from, text, isEdit),
            _ => Incoming.Nothing.AtAll,
        };
    }

    private static Incoming Private(BotSelf bot, string externalId, Message message, User from, string? text, bool isEdit)
    {
        var lead = message.ForwardOrigin is null ? ReplyLead(bot, message) : null;
        var isAnswer = lead is not null && AnswersVisitor(message);
        var isForManagers = text is not null && ManagerTurn.IsForManagers(text.Trim());
        // A visitor's edit is no new answer; a manager's edited command or answer is told that it does not count.
        if (isEdit && !isForManagers && (text is null || !isAnswer))
            return Incoming.Nothing.AtAll;
        var isCommand = text is ['/', ..];
        var sender = SenderReader.Private(from) with
        {
            Disqualified = isEdit ? "edited" : isCommand && message.ForwardOrigin is not null ? "forwarded" : null,
            AnswersVisitor = AnswersVisitor(message),
            HoldsMore = message.Text is null,
        };
        if (isAnswer && !isEdit)
            externalId = Shared(message, externalId);
        if (Inbound(message, from, text, ref sender, ref externalId) is not { } inbound)
            return Incoming.Nothing.AtAll;
        var activity = SenderReader.Activity(bot, externalId, message.Chat.Id, from, text);
        activity.ChannelData = new VisitorInput(inbound);
        return new Incoming.Act(new TurnRequest(externalId, bot.Address(message.Chat.Id), activity) { Sender = sender })
        {
            LeadIfManager = lead,
            IsForManagersOnly = isEdit && !isForManagers,
        };
    }

    private static Inbound? Inbound(Message message, User from, string? text, ref SenderFacts sender, ref string externalId)
    {
        if (text is not null)
        {
            if (!CommandText.IsStart(text, out var payload))
                return new Inbound.Said(text);
            if (payload is not null)
                sender = sender with { Source = payload, Link = payload };
            return new Inbound.Started();
        }

        if (message.Contact is { } contact)
            return new Inbound.SharedContact(Short(contact.PhoneNumber), Name(contact), contact.UserId == from.Id);
        if (IsService(message))
            return null;
        externalId = Shared(message, externalId);
        return new Inbound.SentOther();
    }

    // The pictures of an album come one by one, and one answer is enough: they share a key.
    private static string Shared(Message message, string externalId) =>
        message.MediaGroupId is { Length: > 0 and <= 100 } album ? "album:" + album : externalId;

    private static bool IsService(Message message) => message.IsServiceMessage && message.Type != MessageType.Unknown;

    private static Incoming InGroup(BotSelf bot, string externalId, Message message, User from, string? text, bool isEdit)
    {
        var lead = ReplyLead(bot, message);
        var isAnswer = lead is not null && AnswersVisitor(message);
        // What is no text is nothing but an answer that does not reach the visitor, which is told.
        if (text is null && (!isAnswer || isEdit || IsService(message)))
            return Incoming.Nothing.AtAll;
        var isMeant = text is ['/', ..] || (lead is not null && (!isEdit || isAnswer));
        var disqualified = Disqualified(message, from, isEdit);
        if (!isMeant && (disqualified is not null || isEdit))
            return Incoming.Nothing.AtAll;
        var sender = SenderReader.InGroup(from, message.Chat) with
        {
            Disqualified = disqualified,
            ReplyToLead = lead,
            AnswersVisitor = AnswersVisitor(message),
            HoldsMore = message.Text is null,
            // Replies in groups without topics carry a thread's id too, which nothing can be sent to.
            TopicId = message.IsTopicMessage ? message.MessageThreadId ?? 0 : 0,
        };
        if (isAnswer && !isEdit)
            externalId = Shared(message, externalId);
        var activity = SenderReader.Activity(bot, externalId, message.Chat.Id, from, text);
        return new Incoming.Act(new TurnRequest(externalId, bot.Address(message.Chat.Id), activity) { Sender = sender })
        {
            Member = isMeant && disqualified is null ? (message.Chat.Id, from.Id) : null,
        };
    }

    private static string? Disqualified(Message message, User from, bool isEdit) => message switch
    {
        _ when from.Id == SenderReader.AnonymousAdministrator || message.SenderChat?.Id == message.Chat.Id => "anonymous",
        { SenderChat: not null } or { IsAutomaticForward: true } => "channel",
        _ when from.Id == SenderReader.LinkedChannel => "channel",
        _ when from.IsBot => "bot",
        { ForwardOrigin: not null } => "forwarded",
        _ => isEdit ? "edited" : null,
    };

    private static int? ReplyLead(BotSelf bot, Message message) =>
        message.ReplyToMessage is { From: { } author } replied && author.Id == bot.Id ? CommandText.FirstNumber(replied.Text ?? replied.Caption) : null;

    private static bool AnswersVisitor(Message message) => CommandText.IsVisitorsWords(message.ReplyToMessage?.Text);

    private static string? Name(Contact contact) =>
        Short(string.IsNullOrEmpty(contact.LastName) ? contact.FirstName : $"{contact.FirstName} {contact.LastName}");

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Short(string? text) => text?.Length > 200 ? text[..200] : text;
}
