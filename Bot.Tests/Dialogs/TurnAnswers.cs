using System.Globalization;
using Bot.Dialogs;
using Bot.Dialogs.Scripting;

namespace Bot.Tests.Dialogs;

/// <summary>Gives an answer that fits whatever a dialog asks, by press or in words.</summary>
internal static class TurnAnswers
{
    private static readonly string[] Names = ["Anna", "Viktor", "Robert", "Maria"];

    /// <param name="shown">The replies of the turn before, for their buttons.</param>
    public static Inbound Next(DialogScript script, DialogSnapshot snapshot, IReadOnlyList<Reply> shown, DateTimeOffset now, Random random)
    {
        var running = script.For(snapshot.Variant);
        if (snapshot.Status is DialogStatus.WithPerson)
            return new Inbound.Said("/continue");
        if (snapshot.Status is not DialogStatus.Asking || running.Step(snapshot.Step) is not { Asks: true } step)
            return new Inbound.Started();
        if (snapshot.Proposed.Length > 0 && !snapshot.IsCorrecting)
            return new Inbound.Pressed("+right", snapshot.Token);
        return step.Kind switch
        {
            StepKind.Choice or StepKind.Range or StepKind.Consent => Choose(step, snapshot, random),
            StepKind.Calculator => new Inbound.Pressed("+calculate", snapshot.Token),
            StepKind.Rating => new Inbound.Pressed((step.Scale is RatingScale.Nps ? random.Next(0, 11) : random.Next(1, 6)).ToString(CultureInfo.InvariantCulture), snapshot.Token),
            StepKind.Slot => Slot(snapshot, shown, now),
            _ => new Inbound.Said(Words(step, now, random)),
        };
    }

    private static Inbound.Pressed Choose(Step step, DialogSnapshot snapshot, Random random)
    {
        if (step.Kind is StepKind.Consent)
            return new Inbound.Pressed(random.Next(8) == 0 ? "no" : "yes", snapshot.Token);
        if (step.Most > 1 && snapshot.Chosen.Length > 0 && (snapshot.Chosen.Length >= step.Most || random.Next(2) == 0))
            return new Inbound.Pressed("+done", snapshot.Token);
        var free = step.Options.Where(o => !snapshot.Chosen.Contains(o.Id)).ToList();
        return new Inbound.Pressed(free.Count == 0 ? "+done" : free[random.Next(free.Count)].Id, snapshot.Token);
    }

    private static Inbound Slot(DialogSnapshot snapshot, IReadOnlyList<Reply> shown, DateTimeOffset now)
    {
        var offered = shown.SelectMany(r => r.Buttons).SelectMany(r => r).FirstOrDefault(b => !b.Id.StartsWith('/') && !b.Id.StartsWith('+'));
        return offered is not null && shown[^1].Token == snapshot.Token
            ? new Inbound.Pressed(offered.Id, snapshot.Token)
            : new Inbound.Said(now.AddDays(2).ToString("dd.MM", CultureInfo.InvariantCulture) + " 11:00");
    }

    private static string Words(Step step, DateTimeOffset now, Random random) => step.Kind switch
    {
        StepKind.Name => Names[random.Next(Names.Length)],
        StepKind.Phone => $"+371 2123 {random.Next(1000, 9999)}",
        StepKind.Email => $"anna{random.Next(100)}@example.com",
        StepKind.Number => Figure(step, random).ToString(CultureInfo.InvariantCulture),
        StepKind.Date => now.AddDays(random.Next(2, 20)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => "The windows look to the south, second floor",
    };

    private static int Figure(Step step, Random random)
    {
        var from = (int)(step.From ?? 1);
        return random.Next(from, (int)Math.Min(step.To ?? from + 100, from + 1000) + 1);
    }
}
