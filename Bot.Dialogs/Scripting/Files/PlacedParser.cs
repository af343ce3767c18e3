using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Lets every node know its file: adds the file's offset to the line of whatever is parsed. Anchors are refused; a
/// script that refers into itself could not be walked.
/// </summary>
internal sealed class PlacedParser(IParser inner, int offset) : IParser
{
    private const int Deepest = 40;

    private int _depth;

    public ParsingEvent? Current { get; private set; }

    /// <summary>The place parsing has come to.</summary>
    public int Place { get; private set; } = offset + 1;

    public bool MoveNext()
    {
        var more = inner.MoveNext();
        Current = more ? Placed(inner.Current!) : null;
        _depth += Current?.NestingIncrease ?? 0;
        if (_depth > Deepest)
            throw new YamlException(Current!.Start, Current.End, $"More than {Deepest} levels stand in each other, which no script needs.");
        return more;
    }

    private ParsingEvent Placed(ParsingEvent found)
    {
        Place = offset + (int)found.End.Line;
        return WithPlace(found);
    }

    private ParsingEvent WithPlace(ParsingEvent found) => found switch
    {
        AnchorAlias alias => throw new YamlException(alias.Start, alias.End, $"*{alias.Value} refers to another place, which scripts cannot do; write it out."),
        Scalar s => new Scalar(s.Anchor, s.Tag, s.Value, s.Style, s.IsPlainImplicit, s.IsQuotedImplicit, At(s.Start), At(s.End)),
        SequenceStart s => new SequenceStart(s.Anchor, s.Tag, s.IsImplicit, s.Style, At(s.Start), At(s.End)),
        MappingStart m => new MappingStart(m.Anchor, m.Tag, m.IsImplicit, m.Style, At(m.Start), At(m.End)),
        _ => found,
    };

    private Mark At(Mark mark) => new(mark.Index, mark.Line + offset, mark.Column);
}
