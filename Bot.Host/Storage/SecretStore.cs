using System.Security.Cryptography;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Storage;

/// <summary>Keys that an installation makes for itself; all hosts on one database share them. A singleton; thread-safe.</summary>
internal sealed class SecretStore(GroupCommit storage)
{
    /// <summary>The key of this name, made at random and stored when it is asked for the first time.</summary>
    /// <exception cref="StorageBusyException">The database cannot be written to now.</exception>
    public Task<byte[]> GetOrCreate(string name, int bytes) => storage.Run("secret/" + name, async (scope, cancellationToken) =>
    {
        var known = await scope.Db.AppSecrets.AsNoTracking().FirstOrDefaultAsync(s => s.Name == name, cancellationToken);
        if (known is not null)
            return Convert.FromBase64String(known.Value);
        var fresh = RandomNumberGenerator.GetBytes(bytes);
        scope.Db.AppSecrets.Add(new AppSecret(name, Convert.ToBase64String(fresh)));
        return fresh;
    });
}
