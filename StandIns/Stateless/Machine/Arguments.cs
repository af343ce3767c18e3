namespace Stateless;

/// <summary>Reads typed values out of a trigger's argument list.</summary>
internal static class Arguments
{
    /// <summary>The default value when the trigger was fired, or asked about, without any arguments.</summary>
    public static T At<T>(object[] args, int index)
    {
        if (index < args.Length && args[index] is T value)
            return value;
        if (args.Length == 0)
            return default;
        Check(args, typeof(T), index);
        return (T)args[index];
    }

    public static void Validate(object[] args, Type[] expected)
    {
        if (args.Length > expected.Length)
            throw new ArgumentException(
                $"Too many parameters have been supplied. Expecting {expected.Length} but got {args.Length}.");
        if (args.Length == 0)
            return;
        for (var index = 0; index < expected.Length; index++)
            Check(args, expected[index], index);
    }

    private static void Check(object[] args, Type expected, int index)
    {
        if (index >= args.Length)
            throw new ArgumentException($"An argument of type {expected} is required in position {index}.");
        var actual = args[index];
        if (actual != null && !expected.IsInstanceOfType(actual))
            throw new ArgumentException(
                $"The argument in position {index} is of type {actual.GetType()} but must be of type {expected}.");
    }
}
