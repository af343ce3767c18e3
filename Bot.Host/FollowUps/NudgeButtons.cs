using Bot.Dialogs;
using Bot.Host.Texts;

namespace Bot.Host.FollowUps;

/// <summary>
/// The buttons under a nudge. A channel sends back a button's id or, where buttons are only words, what it shows;
/// both are recognised here, before the dialog reads the message.
/// </summary>
internal static class NudgeButtons
{
    /// <summary>Repeat the open question.</summary>
    public const string Continue = "!continue";

    /// <summary>No more reminders; see <see cref="FollowUpPlanner.Mute"/>.</summary>
    public const string Mute = "!mute";

    public static IReadOnlyList<IReadOnlyList<ReplyButton>> In(string language) =>
    [
        [new ReplyButton(Continue, Phrases.Shipped[language, "nudge.continue"])],
        [new ReplyButton(Mute, Phrases.Shipped[language, "nudge.mute"])],
    ];

    /// <summary>Whether a pressed id or a typed text asks for no more reminders.</summary>
    /// <param name="text">May be anything.</param>
    public static bool IsMute(string text, string language) => Means(text, language, Mute, "nudge.mute");

    /// <summary>Whether a pressed id or a typed text asks to go on.</summary>
    /// <param name="text">May be anything.</param>
    public static bool IsContinue(string text, string language) => Means(text, language, Continue, "nudge.continue");

    private static bool Means(string text, string language, string id, string key)
    {
        var said = text.AsSpan().Trim();
        if (said.Length > 60)
            return false;
        return said.SequenceEqual(id) || Plain(said).Equals(Plain(Phrases.Shipped[language, key]), StringComparison.OrdinalIgnoreCase);
    }

    // Phones type a curly apostrophe, and some people a full stop.
    private static string Plain(ReadOnlySpan<char> text) => text.TrimEnd(".!").ToString().Replace('’', '\'');
}
