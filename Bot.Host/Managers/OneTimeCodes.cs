using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>Makes and redeems codes that work once. Stateless; thread-safe.</summary>
internal static class OneTimeCodes
{
    // Without letters and digits that look alike; 8 of 31 are 39 bits, enough for a code that lives a day and is used once.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A fresh code, written as ABCD-EFGH.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 4) + "-" + RandomNumberGenerator.GetString(Alphabet, 4);

    /// <summary>A fresh secret for links and cookies, 256 bits, URL-safe.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the code as people may type it: case, blanks and dashes do not matter.</summary>
    public static string HashOf(string code)
    {
        var plain = code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    /// <summary>Uses the code up. Returns it, or null when it is wrong, used or too old; of two at once one wins.</summary>
    public static async Task<OneTimeCode?> Redeem(WorkScope scope, string code, CodePurpose purpose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        var used = await scope.Db.OneTimeCodes
            .Where(c => c.Hash == hash && c.Purpose == purpose && c.UsedAt == null && c.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken);
        return used == 1 ? await scope.Db.OneTimeCodes.AsNoTracking().FirstAsync(c => c.Hash == hash, cancellationToken) : null;
    }
}
