using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;
using Bot.Domain.Phones;

namespace Bot.Dialogs;

/// <summary>
/// A checked script, ready to run for one firm. Immutable and safe for any number of threads; lives as long as its
/// version is in use. Made by <see cref="DialogScripts"/>.
/// </summary>
public sealed class DialogScript
{
    private readonly FrozenDictionary<string, Step> _steps;
    private readonly IReadOnlyDictionary<string, LocalText> _ownTexts;
    private readonly FrozenDictionary<string, LocalText> _engineTexts;

    /// <param name="wordings">The script as it stands, then its variants.</param>
    internal DialogScript(IReadOnlyList<ScriptContent> wordings, FirmFacts firm)
        : this(wordings[0], firm)
    {
        var variants = wordings.Skip(1).Select(w => new DialogScript(w, firm)).Prepend(this).ToList();
        Variants = variants.Count == 1 ? FrozenDictionary<string, DialogScript>.Empty : variants.ToFrozenDictionary(v => v.Variant!);
        foreach (var variant in variants)
            variant.Variants = Variants;
    }

    private DialogScript(ScriptContent content, FirmFacts firm)
    {
        (Name, Version, Languages, Qualification) = (content.Name, content.Version, content.Languages, content.Qualification);
        (Firm, Steps, _ownTexts) = (firm, content.Steps, content.Texts);
        (Variant, Share, Renamed, Report) = (content.Variant, content.Share, content.Renamed, content.Report);
        CollectsFeedback = content.CollectsFeedback;
        Links = [.. content.Starts.Links.Select(l => l.Link)];
        StartWords = content.Starts.Words.GroupBy(w => w.Language).ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(w => w.Words).Distinct()]);
        _steps = content.Steps.ToFrozenDictionary(s => s.Id);
        _engineTexts = LanguagePack.All["en"].Texts.Keys.ToFrozenDictionary(k => k, k => EngineText(k, content.Languages));
        Commands = CommandBook.Of(content.Languages);
        Machines = new MachinePool(this);
    }

    public string Name { get; }

    /// <summary>Twelve hexadecimal digits that change when the content does, not when comments or spacing do.</summary>
    public string Version { get; }

    /// <summary>Two-letter codes, the default one first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How its answers make a lead hot, warm or cold.</summary>
    public Qualification Qualification { get; }

    /// <summary>Which wording this is; null when the script has no variants.</summary>
    public string? Variant { get; }

    /// <summary>Per cent of the visitors who meet this wording; 100 when it is the only one.</summary>
    public decimal Share { get; }

    /// <summary>Every wording by its name, the script as it stands under "a"; empty when there is only that.</summary>
    public IReadOnlyDictionary<string, DialogScript> Variants { get; private set; } = FrozenDictionary<string, DialogScript>.Empty;

    /// <summary>The keys it asks others about their need, but not who answered so: what is known under them is of another need.</summary>
    public IReadOnlySet<string> NotAskedOf(DialogSnapshot snapshot) => ScriptPath.NotAsked(this, snapshot.Answers);

    /// <summary>Its answers are feedback on what was done, not a request that makes a lead.</summary>
    public bool CollectsFeedback { get; }

    /// <summary>Deep links and page marks that begin it, alone or with "-anything" behind them.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Language → first messages that begin it, normalised.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StartWords { get; }

    /// <summary>The scripts it was loaded with, itself among them.</summary>
    public DialogScripts Siblings { get; private set; } = DialogScripts.None;

    /// <summary>What walking every path showed.</summary>
    public ScriptReport? Report { get; }

    /// <summary>Names of the files in the scripts' folder "files" that it hands over.</summary>
    public IEnumerable<string> Files => Steps.Select(s => s.File).OfType<string>().Where(f => !f.Contains("://", StringComparison.Ordinal)).Distinct();

    /// <summary>The firm it speaks for.</summary>
    public FirmFacts Firm { get; }

    /// <summary>In the order of the file; a dialog begins at the first.</summary>
    internal IReadOnlyList<Step> Steps { get; }

    internal Step First => Steps[0];

    internal Renames Renamed { get; }

    internal CommandBook Commands { get; }

    internal MachinePool Machines { get; }

    /// <summary>The state machine that runs it, as a Mermaid state diagram.</summary>
    public string Chart() => ScriptMachine.Chart(this);

    /// <summary>Whether one of its questions is answered under this key.</summary>
    public bool Asks(string answerKey) => Steps.Any(s => s.Asks && s.Answer == answerKey);

    /// <summary>The wording of that name; the script as it stands when it has none of that name.</summary>
    public DialogScript For(string? variant) => variant is not null && Variants.TryGetValue(variant, out var wording) ? wording : Variants.GetValueOrDefault("a", this);

    /// <summary>Which wording a visitor meets: always the same for the same key, by the shares over many. Null without variants.</summary>
    /// <param name="visitorKey">Whatever names the visitor for good, like channel and chat.</param>
    public string? VariantOf(string visitorKey)
    {
        if (Variants.Count == 0)
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{visitorKey}"));
        var point = BinaryPrimitives.ReadUInt32BigEndian(hash) / (decimal)uint.MaxValue * 100;
        foreach (var (name, wording) in Variants.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            point -= wording.Share;
            if (point < 0)
                return name;
        }

        return "a";
    }

    /// <summary>How the question that is open is reminded of; null: as the settings say, or no question is open.</summary>
    public QuestionTimeout? TimeoutOf(DialogSnapshot snapshot)
    {
        if (snapshot.Status is not DialogStatus.Asking || For(snapshot.Variant).Step(Renamed.Step(snapshot.Step)) is not { Timeout: { } timeout })
            return null;
        var text = timeout.Text?.Fill(LanguageOr(snapshot.Language), name => name == "phone_example" ? PhoneNumber.Example(Firm.Country) : TextOf(snapshot, name));
        return new QuestionTimeout(timeout.After, string.IsNullOrWhiteSpace(text) ? null : text);
    }

    internal void Join(DialogScripts siblings)
    {
        Siblings = siblings;
        foreach (var variant in Variants.Values)
            variant.Siblings = siblings;
    }

    internal Step? Step(string id) => _steps.GetValueOrDefault(id);

    /// <summary>The given language if the script speaks it, else its default.</summary>
    internal string LanguageOr(string? language)
    {
        var code = language is { Length: > 2 } && language[2] is '-' or '_' ? language[..2] : language ?? "";
        code = code.ToLowerInvariant();
        return Languages.Contains(code) ? code : Languages[0];
    }

    /// <summary>One of the engine's sentences, in the script's own words if it has any.</summary>
    internal LocalText Text(string key) => _ownTexts.GetValueOrDefault(key) ?? _engineTexts[key];

    private static string? TextOf(DialogSnapshot snapshot, string key)
    {
        foreach (var answer in snapshot.Answers.IsDefault ? [] : snapshot.Answers)
        {
            if (answer.Key == key)
                return answer.Text;
        }

        return null;
    }

    private static LocalText EngineText(string key, IReadOnlyList<string> languages) =>
        new(languages.ToDictionary(l => l, l => TextTemplate.Parse(LanguagePack.All[l].Texts[key])), 0);
}
