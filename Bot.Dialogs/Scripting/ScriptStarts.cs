namespace Bot.Dialogs.Scripting;

/// <summary>A first message that begins a script.</summary>
/// <param name="Words">Normalised.</param>
internal sealed record StartPhrase(string Language, string Words, int Line);

/// <summary>A deep link or page mark that begins a script, alone or with "-anything" behind it.</summary>
internal sealed record StartLink(string Link, int Line);

/// <summary>When a script is begun instead of the usual one.</summary>
internal sealed record ScriptStarts(IReadOnlyList<StartPhrase> Words, IReadOnlyList<StartLink> Links)
{
    public static ScriptStarts None { get; } = new([], []);
}
