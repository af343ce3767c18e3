using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Delivery;

namespace Bot.Tests.Delivery;

public sealed class ChatLanesTests
{
    [Fact]
    public void What_an_earlier_process_sent_to_a_group_counts_for_its_minute()
    {
        var lanes = new ChatLanes();
        var group = new ChatAddress("telegram:1", "-500");
        var now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        lanes.Remember(group, now.AddSeconds(-40));
        lanes.Remember(group, now.AddSeconds(-10));
        var lane = lanes.Add(new OutboxItem(group, OutboxKind.Notice, new MessagePayload { Text = "x" }.ToJson(), now)).Lane;

        Assert.Null(lanes.Next(lane, 2, now, out var fullUntil));
        Assert.Equal(now.AddSeconds(20), fullUntil);
        Assert.NotNull(lanes.Next(lane, 2, now.AddSeconds(20), out _));
    }

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly ChatLanes _lanes = new();

    [Fact]
    public void A_message_that_comes_while_its_lane_is_removed_gets_the_successor_and_nobody_sends_beside_it()
    {
        var first = _lanes.Add(Item("5"));
        ChatLanes.Held second = default;
        var arriving = new Thread(() => second = _lanes.Add(Item("5")));
        lock (first.Lane)
        {
            // It has found the lane and waits for its lock; meanwhile the sender comes to the end.
            arriving.Start();
            Assert.True(SpinWait.SpinUntil(() => arriving.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(20)));
            Assert.NotNull(_lanes.Next(first.Lane, 20, Now, out _));
            Assert.Null(_lanes.Next(first.Lane, 20, Now, out _));
        }

        arriving.Join();
        var third = _lanes.Add(Item("5"));

        Assert.NotSame(first.Lane, second.Lane);
        Assert.Equal((true, false), (second.Starts, third.Starts));
        Assert.Same(second.Lane, third.Lane);
        Assert.Null(first.Lane.Next());
    }

    [Fact]
    public void A_lane_is_gone_with_its_last_message()
    {
        var held = _lanes.Add(Item("5"));
        Assert.NotNull(_lanes.Next(held.Lane, 20, Now, out _));
        Assert.Equal(1, _lanes.Count);

        Assert.Null(_lanes.Next(held.Lane, 20, Now, out var fullUntil));
        Assert.Equal((0, null), (_lanes.Count, fullUntil));
    }

    [Fact]
    public void A_lane_that_gave_back_its_messages_stays_for_its_pause_and_is_gone_after_it()
    {
        var held = _lanes.Add(Item("5"));
        lock (held.Lane)
            held.Lane.Hold(Now, TimeSpan.FromSeconds(30));

        Assert.Single(_lanes.GiveBack(held.Lane, Now));
        _lanes.Sweep(Now.AddSeconds(29));
        Assert.Equal(1, _lanes.Count);
        _lanes.Sweep(Now.AddSeconds(40));
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public void A_group_is_remembered_for_the_minute_that_its_limit_counts()
    {
        var held = _lanes.Add(Item("-500"));
        _lanes.Next(held.Lane, 20, Now, out _);
        lock (held.Lane)
            held.Lane.NoteSent(Now);

        Assert.Null(_lanes.Next(held.Lane, 20, Now, out _));
        Assert.Equal(1, _lanes.Count);
        _lanes.Sweep(Now.AddSeconds(61));
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public void Of_many_threads_that_bring_messages_of_one_chat_one_at_a_time_is_told_to_send()
    {
        var (senders, most, left) = (0, 0, 0);
        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            var held = _lanes.Add(Item("5"));
            if (!held.Starts)
                return;
            InterlockedMax(ref most, Interlocked.Increment(ref senders));
            // A sender counts as gone before it asks for what may be the end.
            while (true)
            {
                Interlocked.Decrement(ref senders);
                if (_lanes.Next(held.Lane, 20, Now, out var _) is null)
                    return;
                InterlockedMax(ref most, Interlocked.Increment(ref senders));
                Interlocked.Increment(ref left);
            }
        });

        Assert.Equal((1, 20_000, 0), (most, left, _lanes.Count));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }

    private static OutboxItem Item(string chatId) => new(new ChatAddress("telegram:1", chatId), OutboxKind.Reply, "{}", Now);
}
