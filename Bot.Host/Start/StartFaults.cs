using Bot.Dialogs;
using Microsoft.AspNetCore.Connections;
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
            IOException { InnerException: AddressInUseException } => [$"{error.Message} Another program listens there. Give the host an address of its own, for example --urls http://localhost:5081 (appsettings.json: Urls)"],
            _ => [Whole(error)],
        };
        return "ChatLeads cannot start:\n" + string.Join('\n', lines.Select(line => "  - " + line));
    }

    // "Failed to bind" alone does not tell that the rights are missing.
    private static string Whole(Exception error)
    {
        var cause = error.GetBaseException().Message;
        return error.Message.Contains(cause, StringComparison.OrdinalIgnoreCase) ? error.Message : $"{error.Message} ({cause})";
    }
}
