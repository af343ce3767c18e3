using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>What a text is for, and so how long it may be and what fills it.</summary>
/// <param name="Longest">In UTF-16 units, as Telegram counts: 4096 a message, 64 is what a button shows.</param>
internal sealed record TextUse(int Longest)
{
    public const int LongestButton = 64;

    public static TextUse Message { get; } = new(4096);

    public static TextUse Button { get; } = new(LongestButton);

    public static TextUse Option { get; } = new(LongestButton) { MayBeSame = true };

    public static TextUse Constant { get; } = new(4096) { MayBeSame = true };

    /// <summary>A plain value serves every language even when it has words in it.</summary>
    public bool MayBeSame { get; init; }

    /// <summary>Placeholders that are filled here and nowhere else.</summary>
    public IReadOnlyCollection<string> Fills { get; init; } = [];
}
