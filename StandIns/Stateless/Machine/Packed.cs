namespace Stateless;

/// <summary>Wraps typed functions so that all take the untyped argument list of a firing.</summary>
internal static class Packed
{
    public static Func<object[], TResult> Of<TResult>(Func<TResult> function) =>
        _ => function();

    public static Func<object[], TResult> Of<TArg0, TResult>(Func<TArg0, TResult> function) =>
        args => function(Arguments.At<TArg0>(args, 0));

    public static Func<object[], TResult> Of<TArg0, TArg1, TResult>(Func<TArg0, TArg1, TResult> function) =>
        args => function(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1));

    public static Func<object[], TResult> Of<TArg0, TArg1, TArg2, TResult>(
        Func<TArg0, TArg1, TArg2, TResult> function) =>
        args => function(
            Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), Arguments.At<TArg2>(args, 2));
}
