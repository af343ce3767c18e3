using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>What a text is for, and so how long it may be and what fills it.</summary>
/// <param name="Longest">In UTF-16 units, as Telegram counts: 4096 a message, 64 is what a button shows.</param>
internal sealed record TextUse(int Longest)
{
    public const int LongestButton = 64;

    public static TextUse Message { get; } = new(4096);

    /// <summary>What a button shows: the same to everybody, no answers.</summary>
    public static TextUse Button { get; } = new(LongestButton) { ShowsAnswers = false };

    public static TextUse Constant { get; } = new(4096);

    /// <summary>"m²", "{amount} kr": letters, but no words.</summary>
    public static TextUse Unit { get; } = new(4096) { MayBeSame = true };

    /// <summary>A plain value serves every language even when it has words in it.</summary>
    public bool MayBeSame { get; init; }

    public bool ShowsAnswers { get; init; } = true;

    /// <summary>Placeholders that are filled here and nowhere else.</summary>
    public IReadOnlyCollection<string> Fills { get; init; } = [];
}
