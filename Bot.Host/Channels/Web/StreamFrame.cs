namespace Bot.Host.Channels.Web;

/// <summary>What became of the wish for a next frame.</summary>
/// <param name="Watermark">The watermark after it; the same as before when there is nothing new and nothing was written.</param>
/// <param name="MayHaveMore">More may be there already.</param>
/// <param name="IsLarge">It takes room among the <see cref="LargeAnswers"/> until <see cref="StreamFeed.Sent"/>.</param>
internal readonly record struct StreamFrame(int Watermark, bool MayHaveMore = false, bool IsLarge = false);
