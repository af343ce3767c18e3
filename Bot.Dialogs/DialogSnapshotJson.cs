using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs;

/// <summary>
/// A snapshot as compact JSON: defaults are left out. Reading tolerates what it does not know, what is missing and
/// what is null, so that older and newer versions may share a store. Thread-safe.
/// </summary>
public static class DialogSnapshotJson
{
    public static string Write(DialogSnapshot snapshot) =>
        JsonSerializer.Serialize(Stored.Of(snapshot), SnapshotJsonContext.Default.Stored);

    /// <summary>Null when the text is no snapshot at all; a caller then begins anew.</summary>
    public static DialogSnapshot? Read(string? json)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? null : JsonSerializer.Deserialize(json, SnapshotJsonContext.Default.Stored)?.ToSnapshot();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The stored shape; short names, they are written with every turn.</summary>
    internal sealed record Stored(
        [property: JsonPropertyName("s")] string? Script,
        [property: JsonPropertyName("v")] string? Version,
        [property: JsonPropertyName("at")] string? Step,
        [property: JsonPropertyName("t")] int Token,
        [property: JsonPropertyName("l")] string? Language,
        [property: JsonPropertyName("st")] string? Status,
        [property: JsonPropertyName("a")] List<StoredAnswer?>? Answers,
        [property: JsonPropertyName("tr")] List<string?>? Trail,
        [property: JsonPropertyName("m")] int Misses,
        [property: JsonPropertyName("run")] int Run,
        [property: JsonPropertyName("c")] bool CanShareContact,
        [property: JsonPropertyName("z")] string? TimeZone)
    {
        [JsonPropertyName("src")]
        public string? Source { get; init; }

        [JsonPropertyName("ch")]
        public string? Channel { get; init; }

        [JsonPropertyName("cl")]
        public bool IsClient { get; init; }

        [JsonPropertyName("here")]
        public bool IsReachedHereOnly { get; init; }

        [JsonPropertyName("told")]
        public bool IsToldOf { get; init; }

        [JsonPropertyName("var")]
        public string? Variant { get; init; }

        [JsonPropertyName("vis")]
        public string? Visitor { get; init; }

        [JsonPropertyName("home")]
        public string? Home { get; init; }

        [JsonPropertyName("pick")]
        public List<string?>? Chosen { get; init; }

        [JsonPropertyName("prop")]
        public List<StoredAnswer?>? Proposed { get; init; }

        [JsonPropertyName("held")]
        public List<StoredAnswer?>? Held { get; init; }

        [JsonPropertyName("fix")]
        public bool IsCorrecting { get; init; }

        [JsonPropertyName("g")]
        public string? Guess { get; init; }

        public static Stored Of(DialogSnapshot s) => new(
            s.Script,
            s.ScriptVersion,
            s.Step.Length > 0 ? s.Step : null,
            s.Token,
            s.Language,
            s.Status is DialogStatus.Asking ? null : s.Status.ToString(),
            Listed(s.Answers),
            s.Trail.IsDefaultOrEmpty ? null : [.. s.Trail],
            s.Misses,
            s.Run == 1 ? 0 : s.Run,
            s.CanShareContact,
            s.TimeZone)
        {
            Source = s.Source,
            Channel = s.Channel,
            IsClient = s.IsClient,
            IsReachedHereOnly = s.IsReachedHereOnly,
            IsToldOf = s.IsToldOf,
            Variant = s.Variant,
            Visitor = s.Visitor,
            Home = s.Home,
            Chosen = s.Chosen.IsDefaultOrEmpty ? null : [.. s.Chosen],
            Proposed = Listed(s.Proposed),
            Held = Listed(s.Held),
            IsCorrecting = s.IsCorrecting,
            Guess = s.Guess,
        };

        public DialogSnapshot ToSnapshot() => new()
        {
            Script = Script ?? "",
            ScriptVersion = Version ?? "",
            Step = Step ?? "",
            Token = Token,
            Language = Language ?? "",
            Status = Enum.TryParse<DialogStatus>(Status, out var status) && Enum.IsDefined(status) ? status : DialogStatus.Asking,
            Answers = Known(Answers),
            Trail = [.. (Trail ?? []).OfType<string>()],
            Misses = Misses,
            Run = Math.Max(1, Run),
            CanShareContact = CanShareContact,
            TimeZone = TimeZone,
            Source = Source,
            Channel = Channel,
            IsClient = IsClient,
            IsReachedHereOnly = IsReachedHereOnly,
            IsToldOf = IsToldOf,
            Variant = Variant,
            Visitor = Visitor,
            Home = Home,
            Chosen = [.. (Chosen ?? []).OfType<string>()],
            Proposed = Known(Proposed),
            Held = Known(Held),
            IsCorrecting = IsCorrecting,
            Guess = Guess,
        };

        private static List<StoredAnswer?>? Listed(ImmutableArray<KnownAnswer> answers) =>
            answers.IsDefaultOrEmpty ? null : [.. answers.Select(a => new StoredAnswer(a.Key, a.Value, a.Text, a.IsProven))];

        private static ImmutableArray<KnownAnswer> Known(List<StoredAnswer?>? answers) =>
            [.. (answers ?? []).Where(a => a is { Key: not null, Value: not null }).Select(a => new KnownAnswer(a!.Key!, a.Value!, a.Text ?? a.Value!) { IsProven = a.IsProven })];
    }

    internal sealed record StoredAnswer(
        [property: JsonPropertyName("k")] string? Key,
        [property: JsonPropertyName("v")] string? Value,
        [property: JsonPropertyName("t")] string? Text,
        [property: JsonPropertyName("p")] bool IsProven);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DialogSnapshotJson.Stored))]
internal sealed partial class SnapshotJsonContext : JsonSerializerContext;
