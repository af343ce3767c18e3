namespace Bot.Tests.Support.BotApi;

/// <summary>A message of the bot as its readers see it now.</summary>
/// <param name="Rows">Inline buttons, or those of a reply keyboard; empty without either.</param>
/// <param name="RemovesKeyboard">It took the reply keyboard away.</param>
public sealed record BotMessage(
    long ChatId, int MessageId, int? ThreadId, string Text, IReadOnlyList<IReadOnlyList<BotButton>> Rows,
    bool RemovesKeyboard, int? ReplyToMessageId, string? EntitiesJson, int EditCount)
{
    public IEnumerable<BotButton> Buttons => Rows.SelectMany(row => row);

    public override string ToString() =>
        $"#{MessageId} {Text}" + string.Concat(Rows.Select(row => "\n  " + string.Join(' ', row.Select(button => $"[{button.Text}]"))));
}
