using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Bot.Tests.Support;

/// <summary>An error as SQL Server would answer it. SqlClient lets nobody make one, so its own constructors are asked for by their parameters.</summary>
internal static class SqlServerFault
{
    public static SqlException Of(params int[] numbers) => Of([.. numbers.Select(number => (number, (byte)16))]);

    public static SqlException Of(params (int Number, byte Class)[] told)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        var make = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length).First();
        foreach (var (number, severity) in told)
        {
            var filled = make.GetParameters().Select(p => p.Position == 0 ? number : p.Name == "errorClass" ? severity : Plain(p.ParameterType)).ToArray();
            typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [make.Invoke(filled)]);
        }

        var create = typeof(SqlException).GetMethods(Hidden).First(m => m.Name == "CreateException" && m.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }]
            && first == typeof(SqlErrorCollection) && second == typeof(string));
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Plain(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
