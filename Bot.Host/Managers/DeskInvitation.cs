using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>Makes one-time links that sign a browser in to the desk, and codes for new colleagues. A singleton; thread-safe.</summary>
internal sealed class DeskInvitation(IOptions<ManagersOptions> options, DeskAddress address) : IDeskInvitations
{
    public Task<string?> Invite(WorkScope scope, Manager manager, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Link(scope, manager.Id, now));

    public string BindingCode(WorkScope scope, DateTimeOffset now)
    {
        var code = OneTimeCodes.New();
        scope.Db.OneTimeCodes.Add(new OneTimeCode(OneTimeCodes.HashOf(code), CodePurpose.BindChat, null, now.AddHours(options.Value.BindCodeHours)));
        return code;
    }

    /// <summary>A fresh link; null signs in the desk's own manager.</summary>
    public string Link(WorkScope scope, int? managerId, DateTimeOffset now)
    {
        var code = OneTimeCodes.NewSecret();
        scope.Db.OneTimeCodes.Add(new OneTimeCode(OneTimeCodes.HashOf(code), CodePurpose.DeskSignIn, managerId, now.AddMinutes(options.Value.SignInMinutes)));
        return $"{address.Base}/desk/sign-in?code={code}";
    }
}
