using System.Collections.Immutable;

namespace Bot.Dialogs.Scripting;

/// <summary>What steps, answers and options were called before, for conversations under way. Immutable.</summary>
/// <param name="Steps">Old id → new id.</param>
/// <param name="Answers">Old key → new key.</param>
/// <param name="Options">Answer key as it is now → old option id → new option id.</param>
internal sealed record Renames(
    IReadOnlyDictionary<string, string> Steps,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Options)
{
    public static Renames None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>());

    public bool IsEmpty => Steps.Count + Answers.Count + Options.Count == 0;

    /// <summary>The snapshot by today's names; the same one when nothing in it was renamed.</summary>
    public DialogSnapshot Apply(DialogSnapshot snapshot) => IsEmpty ? snapshot : snapshot with
    {
        Step = Step(snapshot.Step),
        Trail = [.. Of(snapshot.Trail).Select(Step)],
        Answers = Apply(snapshot.Answers),
        Proposed = Apply(snapshot.Proposed),
        Held = Apply(snapshot.Held),
        Chosen = [.. Of(snapshot.Chosen).Select(o => Options.Values.Select(r => r.GetValueOrDefault(o)).FirstOrDefault(n => n is not null) ?? o)],
    };

    /// <summary>Which step a conversation waits at that waited at this one.</summary>
    public string Step(string? id) => id is null ? "" : Steps.GetValueOrDefault(id, id);

    private ImmutableArray<KnownAnswer> Apply(ImmutableArray<KnownAnswer> answers) => [.. Of(answers).Select(Apply)];

    private KnownAnswer Apply(KnownAnswer answer)
    {
        var key = Answers.GetValueOrDefault(answer.Key, answer.Key);
        var value = Options.TryGetValue(key, out var options)
            ? string.Join(',', answer.Value.Split(',').Select(v => options.GetValueOrDefault(v, v)))
            : answer.Value;
        return key == answer.Key && value == answer.Value ? answer : answer with { Key = key, Value = value };
    }

    private static ImmutableArray<T> Of<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
