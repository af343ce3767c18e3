using System.Numerics;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>A step on the way, with all that may still matter there.</summary>
internal sealed class PathState(Step step, string?[] kept)
{
    public Step Step => step;
    public string?[] Kept => kept;

    /// <summary>The visitor is asked here; false when the step speaks, rests or is passed over.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Something is told or worked out for him here.</summary>
    public bool GivesValue { get; set; }

    /// <summary>Where it goes on, and how many kinds of answers lead there; empty at an end.</summary>
    public List<(PathState State, int Ways)> Next { get; } = [];

    public bool IsEntered { get; set; }

    /// <summary>The walk is still somewhere behind it.</summary>
    public bool IsOpen { get; set; }
    public BigInteger Paths { get; set; }
    public int Longest { get; set; }

    /// <summary>Most questions up to here without a contact asked; -1: every way here asks for one.</summary>
    public int Questions { get; set; } = -1;

    /// <summary>Some way leads here on which nothing was given to the visitor yet.</summary>
    public bool IsEmptyHanded { get; set; }
}
