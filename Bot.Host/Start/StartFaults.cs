using Bot.Dialogs;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>Says why the host did not start, all faults at once, without a stack trace.</summary>
internal static class StartFaults
{
    public static string Describe(Exception error)
    {
        var lines = error switch
        {
            OptionsValidationException options => options.Failures,
            AggregateException many => many.InnerExceptions.SelectMany(inner => inner is OptionsValidationException options ? options.Failures : [inner.Message]),
            ScriptException scripts => scripts.Faults.Select(fault => fault.ToString()),
            _ => [error.Message],
        };
        return "ChatLeads cannot start:\n" + string.Join('\n', lines.Select(line => "  - " + line));
    }
}
