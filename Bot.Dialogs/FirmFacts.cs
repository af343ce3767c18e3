using Bot.Domain.Firm;

namespace Bot.Dialogs;

/// <summary>What a script may say or use about the firm. Immutable.</summary>
/// <param name="Name">Shown to visitors.</param>
/// <param name="Country">ISO 3166-1 alpha-2, the default country of typed phone numbers.</param>
/// <param name="Hours">Working hours in the firm's zone; call slots come from them.</param>
public sealed record FirmFacts(string Name, string Country, WorkingHours Hours)
{
    /// <summary>The names of the channels visitors come by, for conditions; empty: any name is taken.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];
}
