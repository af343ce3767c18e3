using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Gathers the faults of several files that are read as one. A place is a line together with its file, in one number,
/// so that texts from many files may meet in one script and still be named where they stand. Not thread-safe.
/// </summary>
internal sealed class FaultList
{
    private const int LineBits = 18;

    private readonly List<string> _files = [];
    private readonly HashSet<(int Place, string Message)> _faults = [];

    private readonly MissingTexts _missing = new();

    public bool IsEmpty => _faults.Count == 0 && _missing.IsEmpty;

    /// <summary>By file in the order they were opened, then by line.</summary>
    public IReadOnlyList<ScriptFault> Faults =>
        [.. _faults.Concat(_missing.Faults(FileOf)).OrderBy(f => f.Place).ThenBy(f => f.Message, StringComparer.Ordinal).Select(f => new ScriptFault(FileOf(f.Place), LineOf(f.Place), f.Message))];

    /// <summary>The place before the first line of another file; a line's place is this plus its number.</summary>
    public int Open(string file)
    {
        _files.Add(file);
        return _files.Count << LineBits;
    }

    /// <summary>A fault told twice counts once.</summary>
    public void Add(int place, string message) => _faults.Add((IsPlace(place) ? place : (1 << LineBits) + 1, message));

    /// <summary>A fault after which what was read is not what was meant, so that more faults may come of it alone.</summary>
    public void AddBreak(int place, string message)
    {
        Breaks++;
        Add(place, message);
    }

    /// <summary>How often that was told so far.</summary>
    public int Breaks { get; private set; }

    /// <summary>Something is told of that line already.</summary>
    public bool IsToldOf(int place) => _faults.Any(f => f.Place == place);

    /// <summary>A text is not there in a language; those of one file and language become one fault.</summary>
    /// <param name="what">"text of step …".</param>
    public void AddMissing(int place, string what, string language) => _missing.Add(place, what, language);

    /// <summary>What was made while reading has no place of its own.</summary>
    public static bool IsPlace(int place) => place >> LineBits > 0;

    public static int LineOf(int place) => Math.Max(1, place & ((1 << LineBits) - 1));

    /// <summary>"line 8", or "line 8 of ru/qualify.yaml" when that is another file.</summary>
    public string Where(int place, int from) =>
        place >> LineBits == from >> LineBits ? $"line {LineOf(place)}" : $"line {LineOf(place)} of {FileOf(place)}";

    public string FileOf(int place) => _files[Math.Clamp(place >> LineBits, 1, _files.Count) - 1];

    /// <summary>The known word nearest to a misspelt one as " Did you mean …?", or nothing.</summary>
    public static string Suggest(string found, IEnumerable<string> known) =>
        known.MinBy(k => TypingErrors.Distance(found, k)) is { } near && TypingErrors.Distance(found, near) <= Math.Max((near.Length + 1) / 3, near.Length / 2 - 1)
            ? $" Did you mean \"{near}\"?"
            : "";
}
