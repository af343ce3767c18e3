namespace Bot.Domain;

/// <summary>
/// An expected "no" that someone can act on: a stable code, and the arguments of the sentence that explains it.
/// The sentence itself is looked up by <see cref="Code"/> in the reader's language. Immutable.
/// </summary>
/// <param name="Code">Stable, states the obstacle, for example <c>AlreadyClaimed</c>; also the key of the sentence.</param>
/// <param name="Arguments">Values for the sentence's placeholders <c>{0}</c>, <c>{1}</c>…, already readable.</param>
public sealed record Refusal(string Code, params IReadOnlyList<string> Arguments);

/// <summary>The result of a use case that may be refused: a value or a <see cref="Refusal"/>, never both.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>Set when the use case was carried out.</summary>
    public T? Value { get; }

    /// <summary>Null when the use case was carried out.</summary>
    public Refusal? Refusal { get; }

    public bool IsRefused => Refusal is not null;

#pragma warning disable CA2225 // the named alternates would say less than the conversion
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225
}
