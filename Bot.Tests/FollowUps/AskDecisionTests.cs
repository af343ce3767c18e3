using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;

namespace Bot.Tests.FollowUps;

public sealed class AskDecisionTests
{
    private static readonly DateTimeOffset Due = FollowUpWorld.Noon;

    private static readonly AskFacts Calm = new()
    {
        PlannedFor = Due,
        LastInboundAt = Due.AddDays(-3),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga"),
    };

    [Fact]
    public void Who_is_calm_is_asked() => Assert.Equal(new NudgeVerdict.Send(), Decide(Calm));

    public static TheoryData<string, AskFacts> Obstacles => new()
    {
        { "switched off", Calm with { IsSwitchedOff = true } },
        { "opted out", Calm with { HasOptedOut = true } },
        { "unreachable", Calm with { IsUnreachable = true } },
        { "consent refused", Calm with { HasRefusedConsent = true } },
        { "stopped", Calm with { Status = ConversationStatus.Stopped } },
        { "has a new request", Calm with { HasOpenLead = true } },
        { "came back", Calm with { CameBack = true } },
        { "in a dialog", Calm with { Status = ConversationStatus.InDialog, IsAsking = true } },
        { "replied", Calm with { Status = ConversationStatus.InDialog, IsAsking = true, IsQueued = true } },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void Some_are_left_alone(string reason, AskFacts facts) => Assert.Equal(new NudgeVerdict.Cancel(reason), Decide(facts));

    [Fact]
    public void A_page_that_is_closed_is_not_written_to() => Assert.Equal(new NudgeVerdict.Skip("page closed"), Decide(Calm with { CanPush = false }));

    [Fact]
    public void A_talk_with_a_person_is_over_a_day_after_his_last_word()
    {
        var talking = Calm with { Status = ConversationStatus.WithPerson, LastInboundAt = Due.AddHours(-1) };

        Assert.Equal(new NudgeVerdict.Postpone(Due.AddHours(23)), Decide(talking));
        Assert.Equal(new NudgeVerdict.Send(), AskDecision.Decide(talking, NudgeRules.Default, Due.AddHours(23)));
    }

    [Fact]
    public void Twenty_hours_lie_between_two_unasked_messages() =>
        Assert.Equal(new NudgeVerdict.Postpone(Due.AddHours(21)), Decide(Calm with { LastNudgeAt = Due.AddHours(1) }));

    [Fact]
    public void A_day_late_is_too_late() =>
        Assert.Equal(new NudgeVerdict.Skip("too late"), AskDecision.Decide(Calm, NudgeRules.Default, Due.AddHours(25)));

    private static NudgeVerdict Decide(AskFacts facts) => AskDecision.Decide(facts, NudgeRules.Default, Due);
}
