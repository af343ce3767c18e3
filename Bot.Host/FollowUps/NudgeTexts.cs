using Bot.Host.Texts;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>What visitors read of reminders: the owner's own words from <c>FollowUps:Folder</c>, and the shipped ones where he has none. Immutable; a singleton.</summary>
internal sealed class NudgeTexts
{
    /// <summary>The texts that may be replaced, each with its longest length; a button's must fit a button.</summary>
    public static readonly IReadOnlyDictionary<string, int> Keys = new Dictionary<string, int>
    {
        ["nudge.first"] = 1000,
        ["nudge.second"] = 1000,
        ["nudge.continue"] = 40,
        ["nudge.mute"] = 40,
        ["nudge.muted"] = 1000,
        ["nudge.again"] = 1000,
        ["nudge.again-yes"] = 40,
    };

    private readonly IReadOnlyDictionary<(string Language, string Key), string> _own;

    public NudgeTexts(IOptions<FollowUpOptions> options)
        : this(options.Value.Folder.Length == 0 ? new Dictionary<(string, string), string>() : NudgeFolder.Read(options.Value.Folder).Texts)
    {
    }

    private NudgeTexts(IReadOnlyDictionary<(string, string), string> own) => _own = own;

    /// <summary>Without any of the owner's.</summary>
    public static NudgeTexts Shipped { get; } = new(new Dictionary<(string, string), string>());

    /// <summary>The text in the language; in English when neither the owner nor the product has it there.</summary>
    public string this[string language, string key] => _own.GetValueOrDefault((language, key)) ?? Phrases.Shipped[language, key];
}
