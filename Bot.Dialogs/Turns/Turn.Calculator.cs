using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>Calculators: asked once, and worked out again whenever an answer beneath them changed.</summary>
internal sealed partial class Turn
{
    /// <summary>Answer key of the way to the figure, for the manager.</summary>
    internal const string CalculationKey = "calculation";

    private Estimate EstimateOf(Step calculator) => Estimate.Of(calculator, _script, key => _snapshot[key]);

    private void Calculate(Step calculator)
    {
        var estimate = EstimateOf(calculator);
        Learn(new KnownAnswer(calculator.Answer, estimate.Value, estimate.Text(_scene)));
        var breakdown = estimate.Breakdown(_scene);
        Learn(new KnownAnswer(CalculationKey, breakdown, breakdown));
    }

    private DialogTurn PressCalculate(Step calculator)
    {
        Calculate(calculator);
        return Onward(calculator);
    }

    private DialogTurn HearCalculate(Step calculator, string text, string normalised)
    {
        var isButton = _script.Languages.Any(l => Words.Normalise(calculator.Calculation!.Button.Fill(l, _ => null)) == normalised);
        return isButton || _scene.Pack.Yes.Contains(normalised) ? PressCalculate(calculator) : NotAnswered(calculator, Reading.Missed.Plainly, text, normalised);
    }

    /// <summary>Of the calculator that was answered last; of the first when none was.</summary>
    private string? Assumptions()
    {
        var calculators = _script.Steps.Where(s => s.Kind is StepKind.Calculator).ToList();
        var last = calculators.MaxBy(c => _snapshot.Trail.LastIndexOf(c.Id));
        return last?.Calculation!.Assumptions.Fill(_snapshot.Language, name => name == "assumptions" ? null : Value(name));
    }
}
