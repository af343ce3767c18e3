using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>A clause and what it says of a time.</summary>
internal sealed class SaidClause
{
    private readonly TimeClause _clause;

    public SaidClause(TimeClause clause, SpokenReading reading, LanguagePack pack, bool isOnlyDay)
    {
        (_clause, Reading) = (clause, reading);
        Normalised = Words.Normalise(clause.Text);
        Spoken = Normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IsTimed = reading.Time is not null and not SpokenTime.Moment { Days.Count: 0 } || (!isOnlyDay && reading.Time is not null);
        IsNegated = reading.Time is not null ? reading.IsNegated : Array.Exists(Spoken, pack.SingleNegations.Contains);
        IsBusy = Array.Exists(Spoken, w => (pack.Calendar.Busy.Contains(w) || pack.Turns.Busy.Contains(w)) && !pack.TimeFrames.Contains(w));
        Strange = reading.Time is not null ? reading.Strange : Spoken.Count(w => !pack.Fillers.Contains(w) && !pack.CallWords.Contains(w) && !pack.Greetings.Contains(w) && !pack.Yes.Contains(w));
    }

    public string Text => _clause.Text;

    public ClauseLead Lead => _clause.Lead;

    public SpokenReading Reading { get; }

    public string Normalised { get; }

    public string[] Spoken { get; }

    /// <summary>How many of its words were not understood, those aside that say nothing.</summary>
    public int Strange { get; }

    /// <summary>It names a time.</summary>
    public bool IsTimed { get; }

    public bool IsNegated { get; }

    /// <summary>It says what one does then.</summary>
    public bool IsBusy { get; }

    public bool IsDenied => IsNegated || IsBusy;

    /// <summary>It says why, or when something else is.</summary>
    public bool IsLed => Lead is ClauseLead.Reason or ClauseLead.When;
}
