using Bot.Dialogs.Scripting.Files;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads what an end invites to; nothing is a fault, for then the conversation is lost.</summary>
internal sealed class EndActionReader(FaultList faults, LocalTextReader texts)
{
    private const int MostActions = 6;
    private const string Known = "write, new, person, or { id, text, link: https://… } or { id, text, script: NAME }";

    private readonly LinkReader _links = new(faults);

    public IReadOnlyList<EndAction> Read(YamlMap map, string id)
    {
        if (!map.Has("actions"))
            faults.Add(map.Line, $"End \"{id}\" invites to nothing; add \"actions:\" with {Known}.");
        var nodes = map.List("actions").ToList();
        if (nodes.Count > MostActions)
            faults.Add(map.LineAt("actions"), $"End \"{id}\" has {nodes.Count} actions; {MostActions} at most can be told apart.");
        var ids = new HashSet<string>();
        return [.. nodes.Select(n => n is YamlScalarNode plain ? Plain(plain) : Own(n, ids)).OfType<EndAction>()];
    }

    private EndAction? Plain(YamlScalarNode node)
    {
        switch (node.Value)
        {
            case "write":
                return new EndAction.Write();
            case "new":
                return new EndAction.New();
            case "person":
                return new EndAction.Person();
            default:
                faults.Add(YamlMap.LineOf(node), $"\"{node.Value}\" is no action; write {Known}.{FaultList.Suggest(node.Value ?? "", ["write", "new", "person"])}");
                return null;
        }
    }

    private EndAction? Own(YamlNode node, HashSet<string> ids)
    {
        var map = YamlMap.Of(node, "an action", faults);
        map.Allow("id", "text", "link", "script");
        if (map.Node is null || map.Text("id", required: true) is not { } id)
            return null;
        StepReader.CheckId(id, map.LineAt("id"), "action", faults);
        if (!ids.Add(id))
            faults.Add(map.LineAt("id"), $"Action id \"{id}\" is used twice here; give each action its own id.");
        if (!map.Has("text"))
            faults.Add(map.Line, $"Action \"{id}\" has no \"text\"; add what its button shows.");
        if (map.Has("link") == map.Has("script"))
            faults.Add(map.Line, $"Action \"{id}\" needs either \"link: https://…\" or \"script: NAME\".");
        var text = texts.Read(map.At("text"), $"text of action \"{id}\"", TextUse.Button);
        if (map.Has("script"))
            return map.Text("script") is { } script ? new EndAction.Script(text, script) { Line = map.LineAt("script") } : null;
        return map.Has("link") && _links.Address(map, "link") is { } address ? new EndAction.Link(text, address) : null;
    }
}
