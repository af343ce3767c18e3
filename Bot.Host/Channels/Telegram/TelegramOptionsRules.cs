using Bot.Host.Settings;

namespace Bot.Host.Channels.Telegram;

/// <summary>What section <c>Telegram</c> must look like. The token and the secret are never shown.</summary>
internal static class TelegramOptionsRules
{
    private const string TokenExample = "123456789:AAExampleExampleExampleExampleExample";

    public static void Check(TelegramOptions telegram, SettingFaults faults)
    {
        if (telegram.IsOn && !IsToken(telegram.BotToken))
            faults.Add("BotToken", null, "the token as BotFather gives it: digits, a colon, then letters, digits, _ and -", TokenExample);
        if (!IsServer(telegram.ApiUrl))
            faults.Add("ApiUrl", Shown(telegram.ApiUrl, telegram), "http or https with a host, without a path", TelegramOptions.PublicServer);
        if (!telegram.UsesWebhook && !telegram.Updates.Equals("Polling", StringComparison.OrdinalIgnoreCase))
            faults.Add("Updates", telegram.Updates, "Polling or Webhook", "Polling");
        if (telegram.UsesWebhook && telegram.IsOn)
            CheckWebhook(telegram, faults);
        Within("PollSeconds", telegram.PollSeconds, 1, 50, "30");
        Within("ConnectSeconds", telegram.ConnectSeconds, 1, 60, "10");
        Within("MaxConnections", telegram.MaxConnections, 4, 1000, "64");
        Within("LookupSeconds", telegram.LookupSeconds, 1, 30, "3");
        Within("MembershipMinutes", telegram.MembershipMinutes, 1, 60, "5");
        Within("CourtesyWorkers", telegram.CourtesyWorkers, 1, 64, "8");
        Within("MaxCourtesies", telegram.MaxCourtesies, 100, 1_000_000, "10000");
        Within("TypingAfterMilliseconds", telegram.TypingAfterMilliseconds, 100, 60_000, "500");
        Within("MaxBodyBytes", telegram.MaxBodyBytes, 65_536, 4_194_304, "1048576");

        void Within(string name, int value, int least, int most, string example)
        {
            if (value < least || value > most)
                faults.Add(name, value, $"{least} to {most}", example);
        }
    }

    private static void CheckWebhook(TelegramOptions telegram, SettingFaults faults)
    {
        if (!Uri.TryCreate(telegram.WebhookUrl, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || url.IsLoopback))
            faults.Add("WebhookUrl", Shown(telegram.WebhookUrl, telegram), "a public https address that leads to /telegram/webhook of this host", "https://bot.example.com/telegram/webhook");
        if (telegram.WebhookSecret.Length is 0 or > 256 || !telegram.WebhookSecret.All(IsSecretCharacter))
            faults.Add("WebhookSecret", null, "1 to 256 of A-Z, a-z, 0-9, _ and -", "a-long-random-word");
    }

    // Addresses are sometimes pasted or made up with the token in them.
    private static string? Shown(string address, TelegramOptions telegram) =>
        address.Contains("/bot", StringComparison.OrdinalIgnoreCase) || (telegram.IsOn && address.Contains(telegram.BotToken, StringComparison.Ordinal)) ? null : address;

    private static bool IsToken(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon is >= 1 and <= 16 && token.Length is > 10 and <= 128
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && token.AsSpan(colon + 1) is { IsEmpty: false } secret && secret.IndexOfAnyExcept(SecretCharacters) < 0;
    }

    private static bool IsServer(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.AbsolutePath == "/" && url.Query.Length == 0 && url.UserInfo.Length == 0;

    private static bool IsSecretCharacter(char c) => SecretCharacters.Contains(c);

    private static readonly System.Buffers.SearchValues<char> SecretCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
