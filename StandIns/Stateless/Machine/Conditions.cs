namespace Stateless;

/// <summary>
/// Makes the conditions of a guard. A guard without arguments is named after the caller's method,
/// one with arguments is not: both as the original does it, visible in messages and graphs.
/// </summary>
internal static class Conditions
{
    public static GuardCondition<TAnswer>[] Of<TAnswer>(Func<TAnswer> guard, string description) =>
        [new(Packed.Of(guard), guard, description)];

    public static GuardCondition<TAnswer>[] OfArguments<TAnswer>(Func<object[], TAnswer> guard, string description) =>
        [new(guard, guard, description)];

    public static GuardCondition<TAnswer>[] Of<TArg0, TAnswer>(Func<TArg0, TAnswer> guard, string description) =>
        OfArguments(Packed.Of(guard), description);

    public static GuardCondition<TAnswer>[] Of<TArg0, TArg1, TAnswer>(
        Func<TArg0, TArg1, TAnswer> guard, string description) =>
        OfArguments(Packed.Of(guard), description);

    public static GuardCondition<TAnswer>[] Of<TArg0, TArg1, TArg2, TAnswer>(
        Func<TArg0, TArg1, TArg2, TAnswer> guard, string description) =>
        OfArguments(Packed.Of(guard), description);

    public static GuardCondition<TAnswer>[] Of<TAnswer>(Tuple<Func<TAnswer>, string>[] guards) =>
        [.. guards.SelectMany(guard => Of(guard.Item1, guard.Item2))];

    public static GuardCondition<TAnswer>[] Of<TArg0, TAnswer>(Tuple<Func<TArg0, TAnswer>, string>[] guards) =>
        [.. guards.SelectMany(guard => Of(guard.Item1, guard.Item2))];

    public static GuardCondition<TAnswer>[] Of<TArg0, TArg1, TAnswer>(
        Tuple<Func<TArg0, TArg1, TAnswer>, string>[] guards) =>
        [.. guards.SelectMany(guard => Of(guard.Item1, guard.Item2))];

    public static GuardCondition<TAnswer>[] Of<TArg0, TArg1, TArg2, TAnswer>(
        Tuple<Func<TArg0, TArg1, TArg2, TAnswer>, string>[] guards) =>
        [.. guards.SelectMany(guard => Of(guard.Item1, guard.Item2))];
}
