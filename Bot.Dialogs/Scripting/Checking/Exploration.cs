using System.Numerics;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>What walking every path of a script showed. Filled by <see cref="ScriptExplorer"/>.</summary>
internal sealed class Exploration
{
    public HashSet<string> Reached { get; } = [];

    /// <summary>Steps that were asked, said or rested at, and not passed over.</summary>
    public HashSet<string> Done { get; } = [];

    /// <summary>Steps whose own condition held some time.</summary>
    public HashSet<string> Wanted { get; } = [];

    /// <summary>Ways out that were taken, and those whose condition held though another came first.</summary>
    public HashSet<StepExit> Taken { get; } = new(ReferenceEqualityComparer.Instance);
    public HashSet<StepExit> Held { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Steps at which no way out held.</summary>
    public HashSet<string> Stuck { get; } = [];

    /// <summary>Steps that lead round without end, as they follow each other.</summary>
    public List<IReadOnlyList<string>> Loops { get; } = [];
    public HashSet<string> ContactsWithoutConsent { get; } = [];

    /// <summary>Steps that ask for a contact first → the most questions before.</summary>
    public Dictionary<string, int> FirstContacts { get; } = [];
    public HashSet<string> ContactsEmptyHanded { get; } = [];

    public BigInteger Paths { get; set; }
    public int States { get; set; }
    public int Longest { get; set; }

    /// <summary>Not every kind of visitor was sent through: what nobody met may still be met.</summary>
    public bool IsCut { get; set; }

    public bool IsPartial => IsCut || IsRough;

    /// <summary>There were more states than are walked: conditions were taken to hold or not as it comes, nothing was counted.</summary>
    public bool IsRough { get; set; }
}
