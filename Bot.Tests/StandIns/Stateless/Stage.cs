namespace Bot.Tests.StandIns.Stateless;

/// <summary>The states of the machines in these tests.</summary>
public enum Stage
{
    New,
    Open,
    Called,
    Waiting,
    Won,
    Lost
}
