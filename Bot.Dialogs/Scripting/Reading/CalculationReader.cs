using Bot.Dialogs.Scripting.Files;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads what a calculator adds up and how it shows it.</summary>
internal sealed class CalculationReader(FaultList faults, LocalTextReader texts)
{
    private const decimal UsualSpread = 10;
    private const decimal WidestSpread = 90;

    private static readonly TextUse Currency = TextUse.Unit with { Fills = ["amount"] };

    public Calculation Read(YamlMap map, string id)
    {
        var (spread, round) = (map.Number("spread") ?? UsualSpread, map.Number("round") ?? 1);
        if (spread is < 0 or > WidestSpread)
            faults.Add(map.LineAt("spread"), $"\"spread\" is {spread}; give per cent from 0 to {WidestSpread}.");
        if (round <= 0)
            faults.Add(map.LineAt("round"), $"\"round\" is {round}; give what figures are rounded to, like 100.");
        if (map.Number("base") is < 0)
            faults.Add(map.LineAt("base"), "\"base\" is less than nothing; give 0 or more.");
        return new Calculation(
            map.Has("of") ? YamlMap.Values(map.At("of")!, faults) : Missing(map),
            map.Number("base") ?? 0,
            spread,
            round,
            AroundAmount(map, id),
            Text(map, "button", id, TextUse.Button),
            Text(map, "assumptions", id, TextUse.Message));
    }

    private IReadOnlyList<string> Missing(YamlMap map)
    {
        faults.Add(map.Line, "A calculator needs \"of\": the answers it adds up, like \"of: [rooms, works]\".");
        return [];
    }

    private LocalText AroundAmount(YamlMap map, string id)
    {
        var currency = Text(map, "currency", id, Currency);
        foreach (var (language, _) in currency.Texts.Where(t => !t.Value.Placeholders.Contains("amount")))
        {
            var place = map.At("currency") is YamlMappingNode ? map.Map("currency")!.LineAt(language) : map.LineAt("currency");
            faults.Add(place, "The currency has no place for the figure; write \"€{amount}\" or \"{amount} €\".");
        }

        return currency;
    }

    private LocalText Text(YamlMap map, string key, string id, TextUse use)
    {
        if (!map.Has(key))
            faults.Add(map.Line, $"Calculator \"{id}\" has no \"{key}\"; add it, one line a language.");
        return texts.Read(map.At(key), $"{key} of step \"{id}\"", use);
    }
}
