using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Lets every node know its file: adds the file's offset to the line of whatever is parsed. Anchors are refused; a
/// script that refers into itself could not be walked.
/// </summary>
/// <param name="source">What is parsed.</param>
internal sealed class PlacedParser(IParser inner, string source, int offset) : IParser
{
    private const int Deepest = 40;

    private static readonly HashSet<string> Texts = ["text", "button", "assumptions", LocalTextReader.Same, .. LanguagePack.All.Keys];

    private readonly List<(int Place, string Lost)> _cut = [];
    private int _depth;
    private string? _before;

    public ParsingEvent? Current { get; private set; }

    /// <summary>Texts without quotes that end at a " #", and what is lost behind it.</summary>
    public IReadOnlyList<(int Place, string Lost)> Cut => _cut;

    /// <summary>The place parsing has come to.</summary>
    public int Place { get; private set; } = offset + 1;

    public bool MoveNext()
    {
        var more = inner.MoveNext();
        Current = more ? Placed(inner.Current!) : null;
        _depth += Current?.NestingIncrease ?? 0;
        if (Current is Scalar scalar)
            Note(scalar, inner.Current!.End);
        if (_depth > Deepest)
            throw new RefusedYaml(Current!.Start, Current.End, $"More than {Deepest} levels stand in each other here, which no script needs; close the brackets and braces opened before.");
        return more;
    }

    // A comment has a space behind its #; "#1" was meant to be read.
    private void Note(Scalar scalar, Mark end)
    {
        var rest = scalar.Style is ScalarStyle.Plain && _before is not null && Texts.Contains(_before)
            ? source.AsSpan(Math.Min((int)end.Index, source.Length))
            : [];
        var line = rest[..Math.Max(0, rest.IndexOfAny('\r', '\n') is var at and >= 0 ? at : rest.Length)].Trim();
        if (line is ['#', var next, ..] && !char.IsWhiteSpace(next) && next != '#')
            _cut.Add((offset + (int)end.Line, line.ToString()));
        _before = scalar.Value;
    }

    private ParsingEvent Placed(ParsingEvent found)
    {
        Place = offset + (int)found.End.Line;
        return WithPlace(found);
    }

    private ParsingEvent WithPlace(ParsingEvent found) => found switch
    {
        AnchorAlias alias => throw new RefusedYaml(alias.Start, alias.End, $"*{alias.Value} refers to another place, which scripts cannot do; write it out, and put a text that begins with * in quotes."),
        Scalar s => new Scalar(s.Anchor, s.Tag, s.Value, s.Style, s.IsPlainImplicit, s.IsQuotedImplicit, At(s.Start), At(s.End)),
        SequenceStart s => new SequenceStart(s.Anchor, s.Tag, s.IsImplicit, s.Style, At(s.Start), At(s.End)),
        MappingStart m => new MappingStart(m.Anchor, m.Tag, m.IsImplicit, m.Style, At(m.Start), At(m.End)),
        _ => found,
    };

    private Mark At(Mark mark) => new(mark.Index, mark.Line + offset, mark.Column);
}
