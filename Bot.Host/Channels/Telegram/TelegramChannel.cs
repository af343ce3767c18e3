using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Speaks to visitors and managers on Telegram: writes into the transaction at hand, sends what the dispatcher holds.
/// A singleton; thread-safe.
/// </summary>
internal sealed class TelegramChannel(TelegramLine line, TelegramStatus status, OutboxQueue outbox, QuietChats quiet, HandedOver files) : IVisitorChannel, IOutboundChannel
{
    public string Name => "telegram";

    public bool CanPush => true;

    public string Channel => line.Channel;

    public void Write(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now)
    {
        scope.Rows.Insert(new TranscriptEntry(conversation.Id, conversation.NextSeq(), message.Speaker, message.Reply.Text, now)
        {
            SpeakerName = message.SpeakerName,
        }.BegunBy(message.Inbound));
        var facts = new OutboxFacts(message.LeadNumber, ConversationId: conversation.Id, FollowUpId: message.FollowUpId);
        // A nudge is one message, whatever keyboard is open: what cannot be doubled must not be split.
        var isNudge = message.Kind == OutboxKind.Nudge;
        var spoken = isNudge ? message with { Reply = message.Reply with { ClosesContactKeyboard = false } } : message;
        foreach (var payload in VisitorMessages.Of(spoken, conversation.Language))
            outbox.Add(scope, conversation.Address, message.Kind, payload, now, facts);
    }

    public async Task<SendResult> Send(ChatAddress to, MessagePayload payload, string? editMessageId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(to.ChatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId))
            return new SendResult.Refused("the chat's id is no number");
        int? messageId = null;
        if (editMessageId is not null)
        {
            if (!int.TryParse(editMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return new SendResult.EditTargetGone();
            messageId = id;
        }

        if (!status.MayCall())
            return new SendResult.NotSent("the token is refused");
        try
        {
            var sent = await Call(chatId, payload, messageId, cancellationToken);
            status.Called();
            return sent;
        }
        catch (Exception error)
        {
            if (error is ApiRequestException { ErrorCode: 401 or 404 })
                status.CallFailed(TelegramFault.TokenRefused);
            var verdict = SendVerdict.Of(error, messageId is not null, line);
            if (verdict is SendResult.Paused paused)
                quiet.Note(chatId, paused.For);
            return verdict;
        }
    }

    // A message is never lost to its looks or to its place.
    private async Task<SendResult> Call(long chatId, MessagePayload payload, int? messageId, CancellationToken cancellationToken)
    {
        try
        {
            return await CallOnce(chatId, payload, messageId, cancellationToken);
        }
        catch (ApiRequestException refusal) when (SendVerdict.Plainer(payload, refusal) is not null)
        {
            return await Call(chatId, SendVerdict.Plainer(payload, refusal)!, messageId, cancellationToken);
        }
    }

    private async Task<SendResult> CallOnce(long chatId, MessagePayload payload, int? messageId, CancellationToken cancellationToken)
    {
        if (payload.File is not null && messageId is null)
            return await files.Send(line.Calls, chatId, payload, cancellationToken) is { } sent
                ? sent
                : await CallOnce(chatId, HandedOver.AsText(payload), null, cancellationToken);
        var text = TelegramMessage.Text(payload);
        var entities = TelegramMessage.Entities(payload, text.Length);
        var message = messageId is { } id
            ? await line.Calls.EditMessageText(chatId, id, text, replyMarkup: TelegramMessage.Inline(payload),
                linkPreviewOptions: TelegramMessage.NoPreview, entities: entities, cancellationToken: cancellationToken)
            : await line.Calls.SendMessage(chatId, text, replyMarkup: TelegramMessage.Markup(payload),
                linkPreviewOptions: TelegramMessage.Preview(payload), entities: entities, disableNotification: payload.IsSilent,
                messageThreadId: payload.Topic is > 0 ? payload.Topic : null, cancellationToken: cancellationToken);
        return new SendResult.Accepted(message.Id.ToString(CultureInfo.InvariantCulture));
    }
}
