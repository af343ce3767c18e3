using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>The code that binds a chat, as shown on the console and on the desk; a new one follows when it was used. A singleton.</summary>
internal sealed class BindCode(GroupCommit storage, IOptions<ManagersOptions> options, TimeProvider clock)
{
    private volatile Issue _issue = new("", DateTimeOffset.MinValue);

    /// <summary>The code issued last; empty before the first <see cref="Renew"/>.</summary>
    public string Current => _issue.Code;

    /// <summary>A code that can still be used; a new one when the last has run out.</summary>
    public async Task<string> InForce()
    {
        if (_issue.Until <= clock.GetUtcNow())
            await Renew();
        return Current;
    }

    /// <summary>Issues a new code. Older unused ones stay valid until they run out.</summary>
    public async Task Renew()
    {
        var code = OneTimeCodes.New();
        var until = clock.GetUtcNow().AddHours(options.Value.BindCodeHours);
        await storage.Run(null, (scope, _) =>
        {
            scope.Db.OneTimeCodes.Add(new OneTimeCode(OneTimeCodes.HashOf(code), CodePurpose.BindChat, null, until));
            return Task.CompletedTask;
        });
        _issue = new Issue(code, until);
    }

    private sealed record Issue(string Code, DateTimeOffset Until);
}
