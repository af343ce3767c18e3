namespace Bot.Dialogs.Languages;

/// <summary>What a visitor may ask for at any step. As text: "/back"; as a button's id the same.</summary>
internal enum Command
{
    Back,
    Restart,
    Help,
    Person,
    Stop,
    Continue,
    Language,
}
