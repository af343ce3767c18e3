using System.Collections.Frozen;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Leads;

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

    internal DialogScript(ScriptContent content, FirmFacts firm)
    {
        (Name, Version, Languages, Qualification) = (content.Name, content.Version, content.Languages, content.Qualification);
        (Firm, Steps, _ownTexts) = (firm, content.Steps, content.Texts);
        _steps = content.Steps.ToFrozenDictionary(s => s.Id);
        _engineTexts = LanguagePack.All["en"].Texts.Keys.ToFrozenDictionary(k => k, k => EngineText(k, content.Languages));
        Commands = new CommandBook(content.Languages);
        Machines = new MachinePool(this);
    }

    public string Name { get; }

    /// <summary>Twelve hexadecimal digits that change when the content does, not when comments or spacing do.</summary>
    public string Version { get; }

    /// <summary>Two-letter codes, the default one first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How its answers make a lead hot, warm or cold.</summary>
    public Qualification Qualification { get; }

    /// <summary>The firm it speaks for.</summary>
    public FirmFacts Firm { get; }

    /// <summary>In the order of the file; a dialog begins at the first.</summary>
    internal IReadOnlyList<Step> Steps { get; }

    internal Step First => Steps[0];

    internal CommandBook Commands { get; }

    internal MachinePool Machines { get; }

    /// <summary>The state machine that runs it, as a Mermaid state diagram.</summary>
    public string Chart() => ScriptMachine.Chart(this);

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

    private static LocalText EngineText(string key, IReadOnlyList<string> languages) =>
        new(languages.ToDictionary(l => l, l => TextTemplate.Parse(LanguagePack.All[l].Texts[key])), 0);
}
