using Bot.Domain.Leads;
namespace Bot.Dialogs;
public sealed record ScriptSource(string File, string Text);
public sealed class DialogScript { public string Name { get; } = ""; public Qualification Qualification { get; } = Qualification.None; public static IReadOnlyList<DialogScript> LoadAll(IEnumerable<ScriptSource> sources, FirmFacts firm) => []; }
public static class DialogEngine {
 public static DialogTurn Advance(DialogScript script, DialogSnapshot snapshot, Inbound inbound, DateTimeOffset now) => throw new NotSupportedException();
 public static DialogSnapshot Begin(DialogScript script, string language, bool canShareContact, string? timeZone) => throw new NotSupportedException(); }
public static class DialogSnapshotJson { public static string Write(DialogSnapshot s) => ""; public static DialogSnapshot? Read(string s) => null; }
