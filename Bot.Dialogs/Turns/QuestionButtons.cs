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

    /// <summary>A question's answers, then the way back and to a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(Step step, Scene scene, bool canShareContact, bool canGoBack)
    {
        var answers = step.Kind switch
        {
            StepKind.Phone when canShareContact => [new ReplyButton("/share", scene.Pack.ShareContact) { SharesContact = true }],
            StepKind.Slot => CallSlots.Offers(scene),
            _ => step.Options.Select(o => new ReplyButton(o.Id, o.Text.Fill(scene.Language, _ => null))).ToList(),
        };
        return Of(answers, scene, canGoBack);
    }

    /// <summary>Given answers, then the way back and to a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Of(IReadOnlyList<ReplyButton> answers, Scene scene, bool canGoBack)
    {
        var person = For(Command.Person, scene);
        return [.. Rows(answers), canGoBack ? [For(Command.Back, scene), person] : [person]];
    }

    /// <summary>After the end: a new request, or a person.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> AfterEnd(Scene scene) =>
        [[new ReplyButton("/restart", scene.Pack.NewRequest), For(Command.Person, scene)]];

    /// <summary>While a person is awaited: on with the questions, or a new request when there are none left.</summary>
    public static IReadOnlyList<IReadOnlyList<ReplyButton>> WithPerson(Scene scene, bool canContinue) =>
        [[canContinue ? For(Command.Continue, scene) : new ReplyButton("/restart", scene.Pack.NewRequest)]];

    public static IReadOnlyList<IReadOnlyList<ReplyButton>> Languages(DialogScript script) =>
        [script.Languages.Select(l => new ReplyButton($"/language {l}", LanguagePack.All[l].Name)).ToList()];

    private static ReplyButton For(Command command, Scene scene) =>
        new("/" + command.ToString().ToLowerInvariant(), scene.Pack.Commands[command].Button);

    private static IEnumerable<IReadOnlyList<ReplyButton>> Rows(IReadOnlyList<ReplyButton> buttons)
    {
        var columns = buttons.Count > 2 && buttons.All(b => b.Text.Length <= ShortButton) ? 2 : 1;
        return buttons.Chunk(columns);
    }
}
