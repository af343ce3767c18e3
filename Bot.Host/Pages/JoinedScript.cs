using System.Text;

namespace Bot.Host.Pages;

/// <summary>Parts of a script as one function, without what only its readers need: comments on lines of their own and indentation.</summary>
internal static class JoinedScript
{
    /// <param name="parts">In their order. A text over several lines must not depend on its indentation.</param>
    public static string Of(IEnumerable<string> parts)
    {
        var script = new StringBuilder("(() => {\n'use strict';\n");
        foreach (var part in parts)
            AppendPart(script, part);
        return script.Append("})();\n").ToString();
    }

    private static void AppendPart(StringBuilder script, string part)
    {
        var isComment = false;
        foreach (var line in part.AsSpan().EnumerateLines())
        {
            var code = line.Trim();
            isComment |= code.StartsWith("/**", StringComparison.Ordinal);
            if (isComment)
                isComment = !code.EndsWith("*/", StringComparison.Ordinal);
            else if (!code.IsEmpty && !code.StartsWith("//", StringComparison.Ordinal))
                script.Append(code).Append('\n');
        }
    }
}
