using System.Globalization;
using Bot.Domain.Conversations;

namespace Bot.Host.Erasure;

/// <summary>What is kept of one person, by keys.</summary>
internal sealed record Traces
{
    /// <summary>Ids of <see cref="Visitor"/>.</summary>
    public required IReadOnlyList<long> Visitors { get; init; }

    /// <summary>Ids of <see cref="Conversation"/>.</summary>
    public required IReadOnlyList<long> Conversations { get; init; }

    /// <summary>Numbers of leads, ascending.</summary>
    public required IReadOnlyList<int> Leads { get; init; }

    /// <summary>Ids of clients' cards.</summary>
    public required IReadOnlyList<int> Clients { get; init; }

    /// <summary>Names, E.164 numbers and addresses by which other texts may name him.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>Leads of other chats with one of his numbers: perhaps his, perhaps not. They are not erased with him.</summary>
    public required IReadOnlyList<int> PerhapsHis { get; init; }

    public int Messages { get; init; }

    public bool IsEmpty => Visitors.Count + Leads.Count + Clients.Count == 0;

    /// <summary>"#42, #57".</summary>
    public static string Numbers(IEnumerable<int> leads) =>
        string.Join(", ", leads.Select(number => "#" + number.ToString(CultureInfo.InvariantCulture)));
}
