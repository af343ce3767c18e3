namespace Bot.Dialogs.Scripting;

/// <summary>
/// What a calculator adds up: (<paramref name="Base"/> + the prices of the chosen options) × their factors, as a range
/// of <paramref name="SpreadPercent"/> to both sides, rounded to <paramref name="RoundTo"/>.
/// </summary>
/// <param name="Of">Answer keys of the choices whose options carry prices and factors.</param>
/// <param name="Currency">Placed around the figure: "€{amount}", "{amount} ₽".</param>
/// <param name="Button">The words of the button, "Calculate".</param>
/// <param name="Assumptions">What the figure rests on; filled as {assumptions}.</param>
internal sealed record Calculation(
    IReadOnlyList<string> Of, decimal Base, decimal SpreadPercent, decimal RoundTo, LocalText Currency, LocalText Button, LocalText Assumptions);
