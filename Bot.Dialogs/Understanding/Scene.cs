using Bot.Dialogs.Languages;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Understanding;

/// <summary>What reading an answer depends on besides the text.</summary>
/// <param name="Language">The dialog's present one.</param>
/// <param name="Zone">The visitor's, or the firm's when his is not known.</param>
internal sealed record Scene(DialogScript Script, string Language, DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>When managers are free to call.</summary>
    public CallDiary Diary { get; init; } = CallDiary.Free;

    public FirmFacts Firm => Script.Firm;

    public LanguagePack Pack => LanguagePack.All[Language];
}
