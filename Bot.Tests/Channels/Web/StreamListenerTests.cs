using Bot.Host.Channels.Web;
using Bot.Host.Turns;

namespace Bot.Tests.Channels.Web;

public class StreamListenerTests
{
    [Fact]
    public void What_follows_the_watermark_is_heard_once()
    {
        using var listener = Listener(Line(3), Line(4), Line(5));

        Assert.Equal([Line(4), Line(5)], listener.Collect(watermark: 3));
        Assert.Empty(listener.Collect(watermark: 5));
    }

    [Fact]
    public void A_gap_sends_the_reader_to_the_transcript()
    {
        using var before = Listener(Line(5));
        using var within = Listener(Line(4), Line(6));

        Assert.Empty(before.Collect(watermark: 3));
        Assert.Empty(within.Collect(watermark: 3));
    }

    [Fact]
    public void Who_falls_far_behind_finds_a_gap()
    {
        using var listener = Listener([.. Enumerable.Range(1, 1000).Select(Line)]);

        Assert.Empty(listener.Collect(watermark: 0));
    }

    [Fact]
    public void More_than_it_may_keep_is_left_to_the_transcript_and_one_long_line_is_kept()
    {
        var half = new string('x', 600);
        using var many = Listener(new TranscriptLine(1, half), new TranscriptLine(2, half));
        using var one = Listener(new TranscriptLine(1, half + half));

        Assert.Empty(many.Collect(watermark: 0));
        Assert.Single(one.Collect(watermark: 0));
    }

    [Fact]
    public async Task Lines_heard_together_ring_once_and_one_after_them_rings_again()
    {
        using var listener = Listener(Line(1), Line(2));
        await listener.Wait(Timeout.InfiniteTimeSpan, CancellationToken.None);
        Assert.Equal(2, listener.Collect(watermark: 0).Count);
        var next = listener.Wait(Timeout.InfiniteTimeSpan, CancellationToken.None);
        Assert.False(next.IsCompleted);

        listener.Tell(Line(3));
        await next;

        Assert.Equal([Line(3)], listener.Collect(watermark: 2));
    }

    private static StreamListener Listener(params TranscriptLine[] told)
    {
        var listener = new StreamListener("c", 1000, _ => { });
        foreach (var line in told)
            listener.Tell(line);
        return listener;
    }

    private static TranscriptLine Line(int seq) => new(seq, "{}");
}
