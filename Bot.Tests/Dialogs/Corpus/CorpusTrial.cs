using Bot.Dialogs;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Tests.Support;

namespace Bot.Tests.Dialogs.Corpus;

/// <summary>How a phrase was taken.</summary>
internal enum Taken
{
    Right,

    /// <summary>Right, but asked to say yes to it.</summary>
    RightAfterYes,

    /// <summary>Asked back although it was clear enough.</summary>
    Asked,

    /// <summary>Something else was accepted.</summary>
    Wrong,
}

/// <summary>Tries phrases on the shipped scripts and on those of the folder: Monday 23 November 2026, 11:20 in Riga.</summary>
internal sealed class CorpusTrial(string language)
{
    private static readonly DialogScripts Scripts = DialogScripts.Load([.. ScriptSource.Shipped, Kinds()], Shipped.Firm());

    /// <summary>How the entry was taken, and what was made of it.</summary>
    public (Taken Taken, string Heard) Try(CorpusEntry written)
    {
        // As a turn does with what is typed.
        var kind = written.Step is { } id ? Scene(written).Script.Step(id)!.Kind : (StepKind?)null;
        var entry = kind is StepKind.Text or StepKind.Email ? written : written.Saying(LatinLetters.Read(written.Say, Scene(written), kind is StepKind.Name));
        if (entry.First is { } first)
            return First(entry.Say, first, Scene(entry));
        if (entry.Command is { } command)
            return Named(Command(entry.Say, Scene(entry))?.Command.ToString().ToLowerInvariant(), command);
        if (entry.Intent is { } intent)
            return Named(Intents.Heard(entry.Say, Scene(entry)), intent);
        return Answer(entry);
    }

    private (Taken, string) Answer(CorpusEntry entry)
    {
        var scene = Scene(entry);
        var step = scene.Script.Step(entry.Step!)!;
        var normalised = Words.Normalise(entry.Say);
        if ((scene.Script.Commands.BySlash(entry.Say) ?? scene.Script.Commands.ByWords(normalised)) is { } command
            && !(command.Command is Bot.Dialogs.Languages.Command.Person && NumberReading.CountsPeople(step, entry.Say, scene))
            && !step.Options.Any(o => scene.Script.Languages.Any(l => o.Words[l].Contains(normalised))))
            return (entry.Is is "miss" or "?" ? Taken.Right : Taken.Asked, $"command {command.Command}");
        var reading = AnswerReading.Typed(step, entry.Say, scene);
        var heard = Describe(reading);
        if (entry.Is is "?" or "miss")
            return (reading is Reading.Understood ? Taken.Wrong : Taken.Right, heard);
        var expected = CorpusEntry.Value(entry.Step!, entry.Is!);
        return reading switch
        {
            Reading.Understood understood => (understood.Value == expected ? Taken.Right : Taken.Wrong, heard),
            Reading.Guessed { Options: [var only] } when only.Value == expected => (Taken.RightAfterYes, heard),
            _ => (Taken.Asked, heard),
        };
    }

    private static (Taken, string) First(string text, Dictionary<string, string> expected, Scene scene)
    {
        var proposals = FirstMessage.Read(scene.Script, text, scene, []).ToDictionary(p => p.Key, p => p.Value);
        var isRight = proposals.Count == expected.Count
            && expected.All(e => proposals.TryGetValue(e.Key, out var value) && value == CorpusEntry.Value(e.Key, e.Value));
        return (isRight ? Taken.Right : Taken.Asked, string.Join(", ", proposals));
    }

    private static (Taken, string) Named(string? heard, string expected) =>
        (heard == expected ? Taken.Right : heard is null ? Taken.Asked : Taken.Wrong, heard ?? "nothing");

    private static HeardCommand? Command(string text, Scene scene)
    {
        var (book, normalised) = (scene.Script.Commands, Words.Normalise(text));
        return book.BySlash(text) ?? book.ByWords(normalised)
            ?? (book.AsksForPerson(normalised) ? new HeardCommand(Bot.Dialogs.Languages.Command.Person) : book.ByClause(text) ?? book.Loosely(normalised));
    }

    private static string Describe(Reading reading) => reading switch
    {
        Reading.Understood understood => understood.Value,
        Reading.Guessed guessed => string.Join(" or ", guessed.Options.Select(o => o.Value)) + "?",
        Reading.Objected objected => $"{objected.TextKey} {objected.Detail}",
        _ => "missed",
    };

    private Scene Scene(CorpusEntry entry) => new(ScriptOf(entry), language, Shipped.MondayMorning, Shipped.Riga);

    /// <summary>The script named, else the consultation if it has such a step, else whichever script has.</summary>
    private static DialogScript ScriptOf(CorpusEntry entry)
    {
        if (entry.Script is { } name)
            return Scripts.TryGet(name, out var named) ? named : throw new InvalidOperationException($"{entry}: no script \"{name}\".");
        var order = Scripts.All.OrderBy(s => s.Name switch { "qualify" => 0, "kinds" => 1, _ => 2 });
        return order.FirstOrDefault(s => entry.Step is null || s.Step(entry.Step) is not null)
            ?? throw new InvalidOperationException($"{entry}: no script has a step \"{entry.Step}\".");
    }

    private static ScriptSource Kinds() => new("kinds.yaml", File.ReadAllText(Repository.PathTo("Bot.Tests", "Dialogs", "Corpus", "kinds.yaml"))
        .Replace("languages: all", $"languages: [{string.Join(", ", LanguagePack.All.Keys.Order(StringComparer.Ordinal))}]", StringComparison.Ordinal));
}
