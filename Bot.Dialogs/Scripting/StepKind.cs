namespace Bot.Dialogs.Scripting;

/// <summary>What a step does; in YAML by its name in small letters.</summary>
internal enum StepKind
{
    /// <summary>Says its text and goes on.</summary>
    Say,

    /// <summary>One of several options.</summary>
    Choice,

    /// <summary>One of several ranges of money or size; a typed figure falls into its range.</summary>
    Range,

    /// <summary>Free words.</summary>
    Text,

    /// <summary>The visitor's name.</summary>
    Name,

    /// <summary>A telephone number, kept as E.164.</summary>
    Phone,

    /// <summary>A time for a call within working hours.</summary>
    Slot,

    /// <summary>Yes or no to storing contacts.</summary>
    Consent,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A figure within bounds.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>0–10, or one to five stars.</summary>
    Rating,

    /// <summary>Sums up priced choices; "Calculate" gives a range.</summary>
    Calculator,

    /// <summary>Hands a file or link over and goes on.</summary>
    File,

    /// <summary>Hands the visitor to a person; what follows is for when he continues.</summary>
    Person,

    /// <summary>Goes on in another script.</summary>
    Switch,

    /// <summary>Says its text; the dialog is over.</summary>
    End,
}
