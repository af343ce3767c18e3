using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;

namespace Bot.Tests.FollowUps;

public sealed class NudgeDecisionTests
{
    // Tuesday, 12:00 in Riga, 06:00 in New York.
    private static readonly DateTimeOffset Asked = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Asked.AddMinutes(30);
    private static readonly TimeZoneInfo Riga = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");

    private static readonly NudgeFacts Silent = new() { PlannedFor = Due, LastInboundAt = Asked, Zone = Riga };

    [Fact]
    public void A_visitor_silent_for_half_an_hour_is_nudged() => Assert.IsType<NudgeVerdict.Send>(Decide(Silent, Due));

    [Fact]
    public void A_moment_before_his_time_he_is_left_alone() => Assert.Equal(new NudgeVerdict.Postpone(Due), Decide(Silent, Due.AddMilliseconds(-1)));

    public static TheoryData<string, NudgeFacts> Obstacles => new()
    {
        { "opted out", Silent with { HasOptedOut = true } },
        { "unreachable", Silent with { IsUnreachable = true } },
        { "consent refused", Silent with { HasRefusedConsent = true } },
        { "with a person", Silent with { Status = ConversationStatus.WithPerson } },
        { "stopped", Silent with { Status = ConversationStatus.Stopped } },
        { "finished", Silent with { Status = ConversationStatus.Finished } },
        { "nothing is asked", Silent with { IsAsking = false } },
        { "is a lead", Silent with { IsLead = true } },
        { "replied", Silent with { Step = 2 } },
        { "replied", Silent with { IsQueued = true } },
        { "replied", Silent with { Step = 2, IsQueued = true } },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void Something_that_makes_it_pointless_cancels_it(string reason, NudgeFacts facts) =>
        Assert.Equal(new NudgeVerdict.Cancel(reason), Decide(facts, Due));

    [Fact]
    public void An_obstacle_weighs_more_than_the_hour() =>
        Assert.Equal(new NudgeVerdict.Cancel("opted out"), Decide(Silent with { HasOptedOut = true }, Due.AddHours(-1)));

    [Theory]
    [InlineData(false, "page closed")]
    [InlineData(null, "channel off")]
    public void Nobody_is_nudged_where_he_cannot_read_it(bool? canPush, string reason) =>
        Assert.Equal(new NudgeVerdict.Skip(reason), Decide(Silent with { CanPush = canPush }, Due));

    [Fact]
    public void A_word_spoken_after_the_planning_moves_it() =>
        Assert.Equal(new NudgeVerdict.Postpone(Due.AddMinutes(20)), Decide(Silent with { LastInboundAt = Asked.AddMinutes(20) }, Due));

    [Fact]
    public void A_queued_nudge_still_unanswered_leaves() =>
        Assert.IsType<NudgeVerdict.Send>(Decide(Silent with { IsQueued = true, IsNudged = true }, Due.AddMinutes(1)));

    [Theory]
    [InlineData(19.9, true)]
    [InlineData(20, false)]
    public void Twenty_hours_lie_between_two_nudges(double hoursAgo, bool waits)
    {
        var last = Due.AddHours(-hoursAgo);
        var verdict = Decide(Silent with { LastNudgeAt = last }, Due);
        Assert.Equal(waits ? new NudgeVerdict.Postpone(last.AddHours(20)) : new NudgeVerdict.Send(), verdict);
    }

    [Fact]
    public void A_nudge_that_an_answer_follows_still_counts_for_the_twenty_hours() =>
        Assert.Equal(new NudgeVerdict.Postpone(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero)),
            Decide(Silent with { LastNudgeAt = Asked.AddMinutes(-5), IsNudged = false }, Due)); // 07:55 in Riga is quiet, 09:00 is not

    [Theory]
    [InlineData(24, true)]
    [InlineData(24.01, false)]
    [InlineData(2000, false)]
    public void An_outage_of_more_than_a_day_ends_it(double hoursLate, bool isSent)
    {
        var verdict = Decide(Silent, Due.AddHours(hoursLate));
        Assert.Equal(isSent ? new NudgeVerdict.Send() : new NudgeVerdict.Skip("too late"), verdict);
    }

    [Fact]
    public void Waiting_on_purpose_never_makes_it_late()
    {
        // 20 hours of rest end at 21:30 local, the night then lasts until nine: 35 hours after the plan.
        var facts = Silent with { LastNudgeAt = Due.AddHours(-11), PlannedFor = Due.AddHours(-26), LastInboundAt = Asked.AddHours(-26) };
        var morning = new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero);

        Assert.Equal(new NudgeVerdict.Postpone(morning), Decide(facts, Due));
        Assert.IsType<NudgeVerdict.Send>(Decide(facts, morning));
    }

    [Theory]
    [InlineData("Europe/Riga", "2026-03-10T18:59:00Z", null)] // 20:59
    [InlineData("Europe/Riga", "2026-03-10T19:00:00Z", "2026-03-11T07:00:00Z")] // 21:00 → 09:00 tomorrow
    [InlineData("Europe/Riga", "2026-03-10T22:30:00Z", "2026-03-11T07:00:00Z")] // past midnight: 09:00 the same day
    [InlineData("Europe/Riga", "2026-03-11T06:59:59Z", "2026-03-11T07:00:00Z")]
    [InlineData("Europe/Riga", "2026-03-11T07:00:00Z", null)]
    [InlineData("America/New_York", "2026-03-10T12:30:00Z", "2026-03-10T13:00:00Z")] // 08:30 there, afternoon here
    [InlineData("Asia/Tokyo", "2026-03-10T12:00:00Z", "2026-03-11T00:00:00Z")] // 21:00 there, 14:00 here
    [InlineData("Europe/Riga", "2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z")] // clocks go forward in that night
    [InlineData("Europe/Riga", "2026-10-24T19:00:00Z", "2026-10-25T07:00:00Z")] // and back in this one
    public void The_night_is_the_visitors_own(string zone, string now, string? until)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var facts = Silent with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), PlannedFor = at, LastInboundAt = at.AddMinutes(-30) };
        NudgeVerdict expected = until is null
            ? new NudgeVerdict.Send()
            : new NudgeVerdict.Postpone(DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, Decide(facts, at));
    }

    [Fact]
    public void An_outage_that_ends_at_night_waits_for_the_morning() =>
        Assert.Equal(new NudgeVerdict.Postpone(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero)), Decide(Silent, Due.AddHours(12)));

    [Fact]
    public void A_clock_set_back_makes_nothing_due() =>
        Assert.Equal(new NudgeVerdict.Postpone(Due), Decide(Silent, Due.AddYears(-3)));

    private static NudgeVerdict Decide(NudgeFacts facts, DateTimeOffset now) => NudgeDecision.Decide(facts, NudgeRules.Default, now);
}
