namespace Bot.Host.Start;

/// <summary>Who chats in "try": what a script can ask about a visitor before he says a word.</summary>
/// <param name="Kind">"new", "known" or "client", as in the conditions of scripts.</param>
/// <param name="Source">The deep link or page he came by; null: none.</param>
/// <param name="Channel">As the host calls it; null: a terminal is none.</param>
internal sealed record TryVisitor(string Kind, string? Source, string? Channel)
{
    public static IReadOnlyList<string> Kinds { get; } = ["new", "known", "client"];

    public bool IsKnown => Kind != "new";

    public bool IsClient => Kind == "client";
}
