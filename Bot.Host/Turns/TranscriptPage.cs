namespace Bot.Host.Turns;

/// <summary>One entry in the channel's own form.</summary>
/// <param name="Payload">JSON.</param>
internal sealed record TranscriptLine(int Seq, string Payload);

/// <summary>How much one read of a transcript brings. Its first entry comes whatever its length.</summary>
/// <param name="Lines">Entries, at most.</param>
/// <param name="Chars">Characters of them together, at most.</param>
internal readonly record struct PageLimit(int Lines, int Chars);

/// <summary>The entries of one read, in their order.</summary>
/// <param name="MayHaveMore">The limit ended it, so that more may be there already.</param>
internal sealed record TranscriptPage(IReadOnlyList<TranscriptLine> Lines, bool MayHaveMore)
{
    public static TranscriptPage Empty { get; } = new([], MayHaveMore: false);
}
