namespace Bot.Tests.StandIns.Stateless;

/// <summary>The triggers of the machines in these tests.</summary>
public enum Move
{
    Take,
    Call,
    Wait,
    Win,
    Lose,
    Note
}
