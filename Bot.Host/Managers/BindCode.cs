using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>The code that binds a chat, as shown on the console and on the desk; a new one follows when it was used. A singleton.</summary>
internal sealed class BindCode(GroupCommit storage, IOptions<ManagersOptions> options, TimeProvider clock)
{
    private string _code = "";

    /// <summary>The code now in force; empty before the first <see cref="Renew"/>.</summary>
    public string Current => Volatile.Read(ref _code);

    /// <summary>Issues a new code. Older unused ones stay valid until they run out.</summary>
    public async Task Renew()
    {
        var code = OneTimeCodes.New();
        await storage.Run(null, (scope, _) =>
        {
            scope.Db.OneTimeCodes.Add(new OneTimeCode(OneTimeCodes.HashOf(code), CodePurpose.BindChat, null, clock.GetUtcNow().AddHours(options.Value.BindCodeHours)));
            return Task.CompletedTask;
        });
        Volatile.Write(ref _code, code);
    }
}
