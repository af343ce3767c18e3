using System.Collections.Frozen;
using Bot.Domain.Delivery;
using Bot.Domain.Managers;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>One press or message of a manager: is he one, what does he want, do it, answer. A singleton; thread-safe.</summary>
internal sealed class ManagerTurn(ManagerAccess access, ManagerDesk desk, BindChat bind, FirmProfile firm)
{
    internal static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["leads", "lead", "take", "release", "status", "won", "lost", "later", "note", "reply", "find", "stats", "desk", "bind", "called", "noanswer", "dismiss", "invite", "unbind"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a command that only managers have; /help is for everybody.</summary>
    public static bool IsForManagers(string text) => text.StartsWith('/') && Verbs.Contains(VerbOf(text));

    /// <summary>Works a press on a manager's button. Returns the notice for the presser.</summary>
    public async Task<string> Press(Turn turn, ManagerPress press, CancellationToken cancellationToken)
    {
        if (await access.Find(turn, cancellationToken) is not { } manager)
            return Say("manager.not-for-you");
        if (ButtonData.Read(press.Data, turn.Now, firm.Hours) is not { } command)
        {
            ManagerAccess.Refuse(turn, "unknown button");
            return Say("manager.stale-button");
        }

        if (command is ManagerCommand.Take take)
            await Adopt(turn, take.Number, press.MessageId, cancellationToken);
        var answer = await desk.Execute(turn.Scope, manager, command, turn.Now, cancellationToken);
        if (answer is { ReplacesCard: true, Payload: { } payload } && press.MessageId is { } messageId)
            turn.Scope.Rows.Insert(new OutboxItem(turn.Request.Chat, OutboxKind.Notice, (payload with { EditsMessageId = messageId }).ToJson(), turn.Now) { LeadNumber = answer.LeadNumber });
        return answer.Text.Length <= 200 ? answer.Text : answer.Text[..199] + "…";
    }

    // A card whose sending nobody could confirm (a crash, a broken connection) is known by the press on it: from now on
    // it is kept up to date like the others.
    private static async Task Adopt(Turn turn, int leadNumber, string? messageId, CancellationToken cancellationToken)
    {
        var chat = turn.Request.Chat;
        if (messageId is null || await turn.Scope.Db.CardMessages.AnyAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId && c.MessageId == messageId, cancellationToken))
            return;
        turn.Scope.Db.CardMessages.Add(new CardMessage(leadNumber, chat, messageId));
        await turn.Scope.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Works a typed message. Returns the answer for the chat, or null when nothing is to be said.</summary>
    public async Task<MessagePayload?> Say(Turn turn, string text, CancellationToken cancellationToken)
    {
        var sender = turn.Request.Sender;
        var isCommand = text.StartsWith('/');
        if (isCommand && VerbOf(text).Equals("bind", StringComparison.OrdinalIgnoreCase))
            return Plain(await bind.Execute(turn, ArgumentOf(text), cancellationToken));
        if (!isCommand && sender.ReplyToLead is null)
            return null;
        if (await access.Find(turn, cancellationToken) is not { } manager)
            return await Refusal(turn, isCommand, cancellationToken);
        // Half of it would arrive, or nothing, and he would be told that it was sent.
        if (sender.HoldsMore && (isCommand ? VerbOf(text).Equals("reply", StringComparison.OrdinalIgnoreCase) : sender.AnswersVisitor))
            return Plain(Say("manager.text-only"));
        if (!isCommand && !sender.AnswersVisitor)
            return Plain(Phrases.Shipped[firm.Language, "manager.not-sent", sender.ReplyToLead!.Value]);
        if (!isCommand)
            return Answer(await desk.Execute(turn.Scope, manager, new ManagerCommand.Reply(sender.ReplyToLead!.Value, text), turn.Now, cancellationToken));

        if (sender.IsGroup && IsForOneOnly(VerbOf(text), manager))
            return Plain(Say(await access.MayWorkAlone(turn.Scope, manager, cancellationToken) ? "manager.desk-privately" : "manager.bind-first"));
        // Alone it means the group it is written in; in private it asks which there are.
        if (sender.IsGroup && VerbOf(text).Equals("unbind", StringComparison.OrdinalIgnoreCase) && ArgumentOf(text).Length == 0)
            text = $"/unbind {turn.Request.Chat.ChatId}";
        var answer = await desk.Execute(turn.Scope, manager, text, turn.Now, cancellationToken);
        return answer.IsPrivate && sender.IsGroup ? Plain(Say("manager.desk-privately")) : Answer(answer);
    }

    // What opens a door is not even made where others read along.
    private static bool IsForOneOnly(string verb, Manager manager) =>
        verb.Equals("desk", StringComparison.OrdinalIgnoreCase) || (verb.Equals("invite", StringComparison.OrdinalIgnoreCase) && manager.MayActForOthers);

    /// <summary>Whether it is a manager who asks for help in private, so that he gets the managers' help.</summary>
    public async Task<bool> AsksForHelp(Turn turn, string text, CancellationToken cancellationToken) =>
        text.StartsWith('/') && VerbOf(text).Equals("help", StringComparison.OrdinalIgnoreCase) && await access.Known(turn, cancellationToken) is not null;

    // In the managers' own group the reason helps; elsewhere nothing is revealed.
    private async Task<MessagePayload?> Refusal(Turn turn, bool isCommand, CancellationToken cancellationToken)
    {
        var sender = turn.Request.Sender;
        // An answer that is no text was not taken before it was changed either.
        var disqualified = isCommand ? "manager.forwarded" : sender.HoldsMore ? "manager.edited-unsent" : "manager.edited-answer";
        if (!sender.IsGroup)
            return Plain(Say(sender.Disqualified is null ? "manager.command-not-for-you" : disqualified));
        if (!await IsBound(turn, cancellationToken))
            return null;
        return sender.Disqualified switch
        {
            null => Plain(Say("manager.command-not-for-you")),
            "anonymous" => Plain(Say("manager.anonymous")),
            "edited" => Plain(Say(disqualified)),
            _ => Plain(Say("manager.forwarded")),
        };
    }

    private static Task<bool> IsBound(Turn turn, CancellationToken cancellationToken) => KnownManagers.IsBound(turn.Scope, turn.Request.Chat, cancellationToken);

    private static MessagePayload Answer(CommandAnswer answer) => answer.Payload ?? Plain(answer.Text);

    private static MessagePayload Plain(string text) => new() { Text = text };

    private string Say(string key) => Phrases.Shipped[firm.Language, key];

    private static string VerbOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t@");
        return end < 0 ? text[1..] : text[1..end];
    }

    private static string ArgumentOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return end < 0 ? "" : text[end..].Trim();
    }
}
