using System.Security.Cryptography;
using Bot.Host.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.Web;

/// <summary>
/// Makes and checks the tokens of visitors and the short-lived credentials of their streams: JSON Web Tokens signed with
/// a key that the hosts share. A singleton; thread-safe once <see cref="Load"/> is through.
/// </summary>
internal sealed class WebTokens(SecretStore secrets, IOptions<WebOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Azure's stream address opens for a minute; the client reopens the same one after a refused post.</summary>
    private static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    private const string Issuer = "chatleads";
    private const string ForVisitor = "directline";
    private const string ForStream = "stream";
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };
    private readonly MemoryCache _checked = new(new MemoryCacheOptions { SizeLimit = options.Value.RememberedTokens });
    private SigningCredentials? _signing;
    private TokenValidationParameters? _visitorRules;
    private TokenValidationParameters? _streamRules;

    public int LifeSeconds => options.Value.TokenMinutes * 60;

    /// <summary>Fetches the key; once, before the first request.</summary>
    public async Task Load()
    {
        var key = new SymmetricSecurityKey(await secrets.GetOrCreate("web-tokens", 32));
        _visitorRules = Rules(key, ForVisitor);
        _streamRules = Rules(key, ForStream);
        _signing = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
    }

    /// <summary>128 random bits in lower-case letters and digits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A fresh token with the same content and a full life.</summary>
    public string Issue(WebToken token) => Sign(token, ForVisitor, TimeSpan.FromSeconds(LifeSeconds));

    /// <summary>Opens this conversation's stream and nothing else.</summary>
    public string IssueForStream(WebToken token) =>
        Sign(new WebToken { ConversationId = token.ConversationId, UserId = token.UserId }, ForStream, StreamLife);

    public async ValueTask<TokenVerdict> Check(string token)
    {
        if (_checked.TryGetValue(token, out WebToken? known))
            return InTime(known!);
        var verdict = await Validate(token, _visitorRules!);
        if (verdict is TokenVerdict.Good { Token: var good })
            _checked.Set(token, good, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(LifeSeconds) });
        return verdict;
    }

    public ValueTask<TokenVerdict> CheckForStream(string token) => Validate(token, _streamRules!);

    /// <summary>Whether an expired token may still be exchanged for a fresh one.</summary>
    public bool MayResume(WebToken expired) => expired.ExpiresAt.AddDays(options.Value.ResumeDays) > clock.GetUtcNow();

    public void Dispose() => _checked.Dispose();

    private static TokenValidationParameters Rules(SecurityKey key, string audience) => new()
    {
        IssuerSigningKey = key,
        ValidIssuer = Issuer,
        ValidAudience = audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireExpirationTime = true,
        // The end is compared here: an expired token gets an answer of its own.
        ValidateLifetime = false,
    };

    private string Sign(WebToken token, string audience, TimeSpan life)
    {
        var claims = new Dictionary<string, object> { ["conv"] = token.ConversationId, ["user"] = token.UserId };
        Add("nam", token.UserName);
        Add("src", token.Source);
        Add("dlg", token.Dialog);
        Add("lng", token.Language);
        Add("tz", token.TimeZone);
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = now,
            Expires = now + life,
            Claims = claims,
            SigningCredentials = _signing,
        });

        void Add(string name, string? value)
        {
            if (value is not null)
                claims[name] = value;
        }
    }

    private async ValueTask<TokenVerdict> Validate(string token, TokenValidationParameters rules)
    {
        var result = await _handler.ValidateTokenAsync(token, rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
            return TokenVerdict.Bad.Instance;
        if (Text(jwt, "conv") is not { } conversation || Text(jwt, "user") is not { } user)
            return TokenVerdict.Bad.Instance;
        return InTime(new WebToken
        {
            ConversationId = conversation,
            UserId = user,
            UserName = Text(jwt, "nam"),
            Source = Text(jwt, "src"),
            Dialog = Text(jwt, "dlg"),
            Language = Text(jwt, "lng"),
            TimeZone = Text(jwt, "tz"),
            ExpiresAt = new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero),
        });
    }

    private TokenVerdict InTime(WebToken token) =>
        clock.GetUtcNow() < token.ExpiresAt ? new TokenVerdict.Good(token) : new TokenVerdict.Expired(token);

    private static string? Text(JsonWebToken jwt, string claim) => jwt.TryGetPayloadValue<string>(claim, out var value) ? value : null;
}
