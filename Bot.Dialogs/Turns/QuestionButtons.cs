using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>Lays out the buttons under a message. A command's button carries the command as typed, "/back".</summary>
internal static class QuestionButtons
{
    // Two such buttons stand side by side on a phone.
    private const int ShortButton = 16;

    private const int LongestText = 64;
    private const int MostToFix = 8;

    /// <summary>Before an option of a choice of many that is taken already.</summary>
    public const string Tick = "✓ ";

    /// <summary>Before the name of a proposed answer that may be put right.</summary>
    public const string Pen = "✎ ";

    /// <summary>A question's answers, then the way back and to a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(Step step, Scene scene, DialogSnapshot snapshot, bool canGoBack) => step.Kind switch
    {
        StepKind.Phone when snapshot.CanShareContact => Of([new ReplyButton("/share", scene.Pack.ShareContact) { SharesContact = true }], scene, canGoBack),
        StepKind.Slot => Of(CallSlots.Offers(scene), scene, canGoBack),
        StepKind.Rating => [.. Ratings(step.Scale), Ways(scene, canGoBack)],
        StepKind.Calculator => Of([new ReplyButton(ButtonIds.Calculate, step.Calculation!.Button.Fill(scene.Language, _ => null))], scene, canGoBack),
        _ when step.TakesMany() => [.. Rows(Many(step, snapshot, scene)), [new ReplyButton(ButtonIds.Done, scene.Pack.Done)], Ways(scene, canGoBack)],
        _ => Of([.. step.Options.Select(o => Option(o, scene))], scene, canGoBack),
    };

    /// <summary>What was understood: right, wrong, or one of it to be put right.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> ToConfirm(IReadOnlyList<KnownAnswer> proposed, Scene scene)
    {
        var fixes = proposed.Take(MostToFix).Select((p, i) => new ReplyButton(ButtonIds.Fix(i), Words.Clean(Pen + Label(p, scene), LongestText)));
        return [[new ReplyButton(ButtonIds.Right, scene.Pack.YesRight)], [new ReplyButton(ButtonIds.Wrong, scene.Pack.NoWrong)], .. fixes.Chunk(2), Ways(scene, canGoBack: false)];
    }

    /// <summary>The guesses in front, then the other answers; a yes where the answer is no option.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Guessed(Step step, Reading.Guessed guessed, Scene scene, bool canGoBack)
    {
        var meant = guessed.Options.SelectMany(g => g.Value.Split(',')).Distinct().ToList();
        var first = meant.Select(step.Option).OfType<StepOption>().Select(o => Option(o, scene)).ToList();
        if (first.Count == 0 && guessed.Options.Count == 1)
            first = [new ReplyButton(ButtonIds.Right, scene.Pack.YesRight)];
        return [.. Rows(first), .. Rows([.. step.Options.Where(o => !meant.Contains(o.Id)).Select(o => Option(o, scene))]), Ways(scene, canGoBack)];
    }

    /// <summary>What an end invites to; a new request or a person when it says nothing of it.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> AtEnd(Step end, Scene scene)
    {
        if (end.Actions.Count == 0)
            return AfterEnd(scene);
        var rows = new List<List<ReplyButton>>();
        foreach (var action in end.Actions)
        {
            var button = Of(action, scene);
            if (button is null)
                continue;
            // The two short ones of the engine stand side by side.
            if (rows.Count > 0 && rows[^1].Count == 1 && rows[^1][0].Id.StartsWith('/') && button.Id.StartsWith('/'))
                rows[^1].Add(button);
            else
                rows.Add([button]);
        }

        return rows;
    }

    private static ReplyButton? Of(EndAction action, Scene scene) => action switch
    {
        EndAction.New => NewRequest(scene),
        EndAction.Person => For(Command.Person, scene),
        EndAction.Link link => new ReplyButton(ButtonIds.Link, link.Text.Fill(scene.Language, _ => null)) { Link = link.Address },
        EndAction.Script script => new ReplyButton(ButtonIds.Script(script.Name), script.Text.Fill(scene.Language, _ => null)),
        _ => null,
    };

    /// <summary>The name of an answer as a visitor reads it; the answer itself when it has none.</summary>
    public static string Label(KnownAnswer answer, Scene scene) => scene.Pack.Labels.GetValueOrDefault(answer.Key) ?? answer.Text;

    /// <summary>"Budget: €100,000–200,000".</summary>
    public static string Labelled(KnownAnswer answer, Scene scene) =>
        scene.Pack.Labels.GetValueOrDefault(answer.Key) is { } label ? $"{label}: {answer.Text}" : answer.Text;

    /// <summary>Given answers, then the way back and to a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(IReadOnlyList<ReplyButton> answers, Scene scene, bool canGoBack) =>
        [.. Rows(answers), Ways(scene, canGoBack)];

    /// <summary>After the end: a new request, or a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> AfterEnd(Scene scene) =>
        [[NewRequest(scene), For(Command.Person, scene)]];

    /// <summary>While a person is awaited: on with the questions, or a new request when there are none left.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> WithPerson(Scene scene, bool canContinue) =>
        [[canContinue ? For(Command.Continue, scene) : NewRequest(scene)]];

    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Languages(DialogScript script) =>
        [script.Languages.Select(l => new ReplyButton($"/language {l}", LanguagePack.All[l].Name)).ToList()];

    private static IReadOnlyList<ReplyButton> Ways(Scene scene, bool canGoBack) =>
        canGoBack ? [For(Command.Back, scene), For(Command.Person, scene)] : [For(Command.Person, scene)];

    private static ReplyButton Option(StepOption option, Scene scene) => new(option.Id, Shown(option, scene));

    private static string Shown(StepOption option, Scene scene)
    {
        var text = option.Text.Fill(scene.Language, _ => null);
        return option.Emoji is { Length: > 0 } emoji ? Words.Clean($"{emoji} {text}", LongestText) : text;
    }

    private static List<ReplyButton> Many(Step step, DialogSnapshot snapshot, Scene scene) =>
        [.. step.Options.Select(o => snapshot.Chosen.Contains(o.Id) ? new ReplyButton(o.Id, Words.Clean(Tick + Shown(o, scene), LongestText)) : Option(o, scene))];

    private static IReadOnlyList<IReadOnlyList<ReplyButton>> Ratings(RatingScale scale) => scale is RatingScale.Nps
        ? [Figures(0, 5), Figures(6, 10)]
        : [Stars(1, 3), Stars(4, 5)];

    private static List<ReplyButton> Figures(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(n => new ReplyButton(n, n))];

    private static List<ReplyButton> Stars(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(n => new ReplyButton(n.ToString(System.Globalization.CultureInfo.InvariantCulture), new string('★', n)))];

    private static ReplyButton NewRequest(Scene scene) => new("/restart", scene.Pack.NewRequest);

    private static ReplyButton For(Command command, Scene scene) =>
        new("/" + command.ToString().ToLowerInvariant(), scene.Pack.Commands[command].Button);

    private static IEnumerable<IReadOnlyList<ReplyButton>> Rows(IReadOnlyList<ReplyButton> buttons)
    {
        var columns = buttons.Count > 2 && buttons.All(b => b.Text.Length <= ShortButton) ? 2 : 1;
        return buttons.Chunk(columns);
    }
}
