using Bot.Dialogs;

namespace Bot.Host.FollowUps;

/// <summary>
/// The buttons under a nudge. A channel sends back a button's id or, where buttons are only words, what it shows;
/// both are recognised here, before the dialog reads the message. A singleton; thread-safe.
/// </summary>
internal sealed class NudgeButtons(NudgeTexts texts)
{
    /// <summary>Repeat the open question.</summary>
    public const string Continue = "!continue";

    /// <summary>No more reminders; see <see cref="FollowUpPlanner.Mute"/>.</summary>
    public const string Mute = "!mute";

    public IReadOnlyList<IReadOnlyList<ReplyButton>> In(string language) =>
    [
        [new ReplyButton(Continue, texts[language, "nudge.continue"])],
        [new ReplyButton(Mute, texts[language, "nudge.mute"])],
    ];

    /// <summary>Whether a pressed id or a typed text asks for no more reminders.</summary>
    /// <param name="text">May be anything.</param>
    public bool IsMute(string text, string language) => Means(text, language, Mute, "nudge.mute");

    /// <summary>Whether a pressed id or a typed text asks to go on.</summary>
    /// <param name="text">May be anything.</param>
    public bool IsContinue(string text, string language) => Means(text, language, Continue, "nudge.continue");

    private bool Means(string text, string language, string id, string key)
    {
        var said = text.AsSpan().Trim();
        if (said.Length > 60)
            return false;
        return said.SequenceEqual(id) || Plain(said).Equals(Plain(texts[language, key]), StringComparison.OrdinalIgnoreCase);
    }

    // Phones type a curly apostrophe, and some people a full stop.
    private static string Plain(ReadOnlySpan<char> text) => text.TrimEnd(".!").ToString().Replace('’', '\'');
}
