using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Lets every node know its file: adds the file's offset to the line of whatever is parsed. Anchors are refused; a
/// script that refers into itself could not be walked.
/// </summary>
internal sealed class PlacedParser(IParser inner, int offset) : IParser
{
    public ParsingEvent? Current { get; private set; }

    public bool MoveNext()
    {
        var more = inner.MoveNext();
        Current = more ? Placed(inner.Current!) : null;
        return more;
    }

    private ParsingEvent Placed(ParsingEvent found) => found switch
    {
        AnchorAlias alias => throw new YamlException(alias.Start, alias.End, $"*{alias.Value} refers to another place, which scripts cannot do; write it out."),
        Scalar s => new Scalar(s.Anchor, s.Tag, s.Value, s.Style, s.IsPlainImplicit, s.IsQuotedImplicit, Place(s.Start), Place(s.End)),
        SequenceStart s => new SequenceStart(s.Anchor, s.Tag, s.IsImplicit, s.Style, Place(s.Start), Place(s.End)),
        MappingStart m => new MappingStart(m.Anchor, m.Tag, m.IsImplicit, m.Style, Place(m.Start), Place(m.End)),
        _ => found,
    };

    private Mark Place(Mark mark) => new(mark.Index, mark.Line + offset, mark.Column);
}
